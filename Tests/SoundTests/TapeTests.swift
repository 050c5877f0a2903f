import Testing

@testable import Sound

struct TapeTests {
    private func record(_ chunk: Int, at milliseconds: Int, _ payload: [UInt8] = [1, 2, 3]) -> TapeRecord {
        TapeRecord(
            direction: chunk % 2 == 0 ? .inbound : .outbound, arrival: .milliseconds(milliseconds), chunk: chunk,
            format: chunk % 3 == 0 ? .opus : .pcmu, payload: payload)
    }

    private func readAll(_ reader: inout TapeReader) throws -> [TapeRecord] {
        var records: [TapeRecord] = []
        while let next = try reader.next() { records.append(next) }
        return records
    }

    /// What is written is read, also in chunks cut anywhere.
    @Test func recordsSurviveTheTape() throws {
        var random = Seeded(5)
        let records = [0, 1, -1, .max, .min, 7].map {
            record(
                $0, at: Int.random(in: 0...100_000, using: &random),
                random.bytes(Int.random(in: 0...300, using: &random)))
        }
        var writer = TapeWriter()
        for record in records {
            let isTaken = writer.append(record)
            #expect(isTaken)
        }
        let tape = writer.takeChunk()
        var whole = TapeReader(tape)
        let all = try readAll(&whole)
        #expect(all == records)
        #expect(whole.unread == 0)

        var pieces = TapeReader()
        var read: [TapeRecord] = []
        for byte in tape {
            pieces.feed([byte])
            read += try readAll(&pieces)
        }
        #expect(read == records)
    }

    /// A tape torn off anywhere gives every whole record before the tear.
    @Test func aTornTapeGivesWhatIsWhole() throws {
        let records = (0..<5).map { record($0, at: $0 * 20, [UInt8](repeating: UInt8($0), count: $0 * 7)) }
        var writer = TapeWriter()
        for record in records { writer.append(record) }
        let tape = writer.takeChunk()
        for length in 8...tape.count {
            var reader = TapeReader(Array(tape[..<length]))
            let read = try readAll(&reader)
            #expect(read == Array(records[..<read.count]))
            #expect((reader.unread == 0) == isWhole(length, records))
        }
    }

    private func isWhole(_ length: Int, _ records: [TapeRecord]) -> Bool {
        var end = TapeFraming.header.count
        if end == length { return true }
        for record in records {
            end += TapeFraming.recordHead + record.payload.count
            if end == length { return true }
        }
        return false
    }

    /// Damage is an error that names its place; other bytes are no tape.
    @Test func damageIsNamed() throws {
        var writer = TapeWriter()
        writer.append(record(2, at: 0))
        writer.append(record(4, at: 20))
        var tape = writer.takeChunk()
        tape[8 + TapeFraming.recordHead + 3] = 0
        var reader = TapeReader(tape)
        let first = try reader.next()
        #expect(first == record(2, at: 0))
        #expect(throws: TapeError.damagedRecord(offset: 27)) { try reader.next() }

        var foreign = TapeReader(Array("RIFF....WAVE".utf8))
        #expect(throws: TapeError.notATape) { try foreign.next() }
        tape[6] = 9
        var newer = TapeReader(tape)
        #expect(throws: TapeError.unknownVersion(9)) { try newer.next() }
    }

    /// Random bytes behind a good header never trap.
    @Test func garbageIsAnErrorOrTooShort() {
        var random = Seeded(9)
        for _ in 0..<2_000 {
            var bytes = TapeFraming.header + random.bytes(Int.random(in: 0...400, using: &random))
            if bytes.count > 8 { bytes[8] = TapeFraming.recordMark }
            var reader = TapeReader(bytes)
            do { while try reader.next() != nil {} } catch { #expect("\(error)".contains("tape")) }
        }
    }

    /// The writer holds a bounded number of bytes and counts what it refuses.
    @Test func theWriterIsBounded() {
        var writer = TapeWriter()
        let payload = [UInt8](repeating: 0, count: TapeRecord.longestPayload)
        while writer.append(direction: .inbound, arrival: .zero, chunk: 0, format: .pcmu, payload: payload.span) {}
        #expect(writer.pending.count <= TapeWriter.mostHeld && writer.refused == 1 && writer.isChunkDue)
        let chunk = writer.takeChunk()
        #expect(!chunk.isEmpty && writer.pending.isEmpty)
    }

    /// A silenced record keeps its place and number, and decodes to zeros for as long as it sounded.
    @Test func silencedRecordsAreSilent() throws {
        var encoder = try FrameEncoder(.opus)
        var packet: [UInt8] = []
        let voice = tone(440, at: .wideband, lasting: FrameClock.frame)
        try encoder.encode(voice.span, into: &packet)
        let spoken = TapeRecord(
            direction: .inbound, arrival: .milliseconds(1_234), chunk: 42, format: .opus, payload: packet)
        #expect(spoken.duration == FrameClock.frame)
        let silent = spoken.silenced
        #expect(silent.arrival == spoken.arrival && silent.chunk == 42 && silent.duration == FrameClock.frame)
        var decoder = try FrameDecoder(silent.format)
        var samples: [Int16] = []
        _ = decoder.decode(silent.payload.span, into: &samples)
        #expect(samples == Array(repeating: 0, count: 160))
    }

    /// A span is filled with silence to the millisecond, and records know whether they touch it.
    @Test func aSpanIsFilledWithSilence() {
        let records = TapeRecord.silence(
            Duration.milliseconds(100)..<Duration.milliseconds(150), direction: .outbound, firstChunk: 7)
        #expect(records.map(\.chunk) == [7, 8, 9])
        #expect(records.map(\.arrival) == [.milliseconds(100), .milliseconds(120), .milliseconds(140)])
        #expect(records.map(\.duration).reduce(.zero, +) == .milliseconds(50))
        #expect(records.allSatisfy { $0.payload.allSatisfy { $0 == MuLaw.silence } })
        #expect(records[0].overlaps(Duration.milliseconds(119)..<Duration.seconds(1)))
        #expect(!records[0].overlaps(Duration.milliseconds(120)..<Duration.seconds(1)))
    }
}
