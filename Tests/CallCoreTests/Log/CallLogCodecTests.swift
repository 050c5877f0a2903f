import CallCore
import CallLog
import Commerce
import Compliance
import Dialogue
import LiveCartsTesting
import Testing

/// JSON Lines: what is written is read again, and nothing that is not understood is lost.
struct CallLogCodecTests {
    private func log() throws -> CallLog {
        var call = try CallRehearsal.talking()
        call.run(untilSaying: "reason.ask")
        call.pass(.milliseconds(400))
        call.caller(says: .meaning(.priceObjection))
        call.run(untilHeard: "offer.terms")
        call.caller(says: .meaning(.other, stop: .certain(.stopWord)))
        call.runToEnd()
        return call.log
    }

    private func decode(_ text: String) throws -> LogLine {
        try CallLogCodec.decode(line: Array(text.utf8), number: 7)
    }

    private func text(_ line: LogLine) throws -> String {
        String(decoding: try CallLogCodec.encode(line), as: UTF8.self)
    }

    @Test func roundTrip() throws {
        let log = try log()
        let bytes = try CallLogCodec.encode(log)
        #expect(try CallLogCodec.decode(bytes).log() == log)
        #expect(try CallLogCodec.encode(try CallLogCodec.decode(bytes).log()) == bytes)
    }

    /// Every event and every effect survives the way to the file and back.
    @Test func everyEventAndEffect() throws {
        for sample in EventSamples.events {
            let record = LogRecord(sequence: .first, incarnation: .first, time: .zero, entry: .event(sample))
            #expect(try decode(text(LogLine(record))).record == record)
        }
        for sample in EventSamples.effects {
            let id = EffectID(incarnation: .first, event: .first, index: 0)
            let record = LogRecord(
                sequence: LogSequence(2), incarnation: .first, time: .zero, entry: .effect(id, sample))
            #expect(try decode(text(LogLine(record))).record == record)
        }
        #expect(Set(EventSamples.events.map(\.name)) == Set(CallEvent.Name.allCases))
        #expect(Set(EventSamples.effects.map(\.name)) == Set(CallEffect.Name.allCases))
    }

    /// The form is what the documents say.
    @Test func form() throws {
        let record = LogRecord(
            sequence: LogSequence(5), incarnation: .first, time: CallTime(.milliseconds(240)),
            entry: .event(.ringing(Ringing(leg: "L", control: "v3:C"))))
        #expect(
            try text(LogLine(record))
                == #"{"body":{"control":"v3:C","leg":"L"},"event":"ringing","inc":1,"seq":5,"t":240,"v":1}"#)
    }

    /// A newer program's fields come out as they went in, at any depth.
    @Test(arguments: [
        #"{"body":{"control":"C","leg":"L","new":[1,2.5,null]},"event":"ringing","inc":1,"seq":5,"t":240,"v":1}"#,
        #"{"body":{"control":"C","leg":"L"},"event":"ringing","inc":1,"later":{"a":true},"seq":5,"t":240,"v":1}"#,
        #"{"body":{"timer":{"kind":"ring","new":18446744073709551615,"setting":1}},"event":"timer_fired","inc":1,"seq":5,"t":240,"v":1}"#,
        #"{"body":{"line":"x","offer":null,"segments":[{"new":"y","ordinal":1,"segment":1}],"utterance":1},"effect":"say","id":"1.1.0","inc":1,"seq":2,"t":0,"v":1}"#,
    ])
    func unknownFields(_ line: String) throws {
        #expect(try text(decode(line)) == line)
    }

    /// A log from before a field existed is read: a missing one means what it meant then, and never more rights.
    @Test func olderLogs() throws {
        let key = try decode(
            #"{"body":{},"effect":"store_content_key","id":"1.1.0","inc":1,"seq":2,"t":0,"v":1}"#
        ).record.entry
        guard case .effect(_, .storeContentKey(let evidence)) = key else {
            Issue.record("another record")
            return
        }
        #expect(!evidence.merchantRecords && evidence.noticeHeardAt == nil && evidence.noticeMark == nil)
        let offer = try decode(
            #"{"body":{"kind":"percent","offer":"ofr"},"event":"offer_reserved","inc":1,"seq":5,"t":240,"v":1}"#
        ).record.entry
        // It may have been said before: it is never given back.
        #expect(offer == .event(.offerReserved(OfferReserved(offer: "ofr", kind: .percent, isStanding: true))))
    }

    /// What cannot be read is told with its place, and never quoted.
    @Test(arguments: [
        ("nonsense", "line 7: not a JSON object; each line of a call log is one"),
        ("[1]", "line 7: not a JSON object; each line of a call log is one"),
        (
            #"{"v":2,"event":"ringing"}"#,
            "line 7: written in log version 2, and this program reads up to 1; use a newer program"
        ),
        (
            #"{"v":1,"event":"teleported","body":{}}"#,
            #"line 7: log version 1 has no event "teleported"; was the log written by a newer program?"#
        ),
        (
            #"{"v":1,"effect":"teleport","body":{},"id":"1.1.0"}"#,
            #"line 7: log version 1 has no effect "teleport"; was the log written by a newer program?"#
        ),
        (
            #"{"v":1,"event":"ringing","body":{"leg":"secret"},"inc":1,"seq":1,"t":0}"#,
            "line 7: body.control: is missing"
        ),
        (
            #"{"v":1,"event":"ringing","body":{"leg":3,"control":"C"},"inc":1,"seq":1,"t":0}"#,
            "line 7: body.leg: is of another type"
        ),
        (
            #"{"v":1,"event":"key_pressed","body":{"key":"4111"},"inc":1,"seq":1,"t":0}"#,
            "line 7: body.key: has no such value"
        ),
        (#"{"event":"ringing"}"#, "line 7: v: is missing"),
    ])
    func unreadable(_ line: String, _ words: String) throws {
        let error = #expect(throws: CallLogError.self) { try decode(line) }
        #expect(error.map { "\($0)" } == words)
    }

    @Test func tooLong() {
        let line = [UInt8](repeating: UInt8(ascii: " "), count: CallLogCodec.lineLimit + 1)
        #expect(throws: CallLogError(.lineTooLong(bytes: line.count, limit: CallLogCodec.lineLimit), line: 3)) {
            try CallLogCodec.decode(line: line, number: 3)
        }
    }

    /// A file that was cut in its last line gives what stands before it, and says so.
    @Test func truncated() throws {
        let log = try log()
        let bytes = try CallLogCodec.encode(log).dropLast(9)
        let file = try CallLogCodec.decode(bytes)
        #expect(file.lines.count == log.records.count - 1)
        #expect(file.truncatedLine == log.records.count)
        #expect(throws: CallLogError(.truncated, line: log.records.count)) { try file.log() }
    }

    /// Lines out of order are no log.
    @Test func outOfOrder() throws {
        let lines = try CallLogCodec.decode(CallLogCodec.encode(log())).lines
        let error = #expect(throws: CallLogError.self) {
            try CallLogFile(lines: Array(lines.dropFirst()), truncatedLine: nil).log()
        }
        #expect(error.map { "\($0)" } == "record 2: 1 should stand here; records are missing or out of order")
    }

    /// Whatever bytes come, reading ends with a log or an error, and what was read is written again to the same record.
    @Test func fuzz() throws {
        let lines = try log().records.map { try CallLogCodec.encode($0) }
        var random = SplitMix(seed: 11)
        for _ in 0..<4000 {
            var bytes = lines[Int.random(in: lines.indices, using: &random)]
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(UInt8(ascii: "9"), at: place)
                default:
                    bytes.replaceSubrange(
                        place..., with: lines[Int.random(in: lines.indices, using: &random)].suffix(12))
                }
                if bytes.isEmpty { bytes = [UInt8(ascii: "{")] }
            }
            guard let line = try? CallLogCodec.decode(line: bytes) else { continue }
            #expect(try CallLogCodec.decode(line: CallLogCodec.encode(line)) == line)
        }
    }
}
