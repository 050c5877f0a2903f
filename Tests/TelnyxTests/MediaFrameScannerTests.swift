import Foundation
import Testing

@testable import Telnyx

/// The scanner against ordinary JSON decoding, which is the authority: where it reads a frame, both read the same.
struct MediaFrameScannerTests {
    private struct Reading: Equatable {
        let header: MediaFrameHeader
        let payload: [UInt8]
    }

    private func scanned(_ message: [UInt8]) -> Reading? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        var payload = buffer.mutableSpan
        guard let header = MediaFrameScanner.scan(message.span, payload: &payload) else { return nil }
        return Reading(header: header, payload: Array(buffer.prefix(header.payloadCount)))
    }

    private func decoded(_ message: [UInt8]) -> Reading? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        var payload = buffer.mutableSpan
        guard case .media(let header)? = try? InboundFrame(json: message.span, payload: &payload) else { return nil }
        return Reading(header: header, payload: Array(buffer.prefix(header.payloadCount)))
    }

    /// A frame as Telnyx might write it: any order, spacing and number form.
    private func frame(_ dice: inout Dice) -> [UInt8] {
        func space(_ dice: inout Dice) -> String {
            Int.random(in: 0..<6, using: &dice) == 0
                ? [" ", "\n", "\t ", "\r\n"].randomElement(using: &dice) ?? "" : ""
        }
        func number(_ dice: inout Dice) -> String {
            let value = Int.random(in: 0...(1 << Int.random(in: 0..<60, using: &dice)), using: &dice)
            return Bool.random(using: &dice) ? "\"\(value)\"" : "\(value)"
        }
        func object(_ fields: [(String, String)], _ dice: inout Dice) -> String {
            var parts: [String] = []
            for (name, value) in fields.shuffled(using: &dice) {
                parts.append("\(space(&dice))\"\(name)\"\(space(&dice)):\(space(&dice))\(value)\(space(&dice))")
            }
            return "{" + parts.joined(separator: ",") + "}"
        }
        let sound = (0..<Int.random(in: 0...200, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
        var media = [
            ("payload", "\"\(Data(sound).base64EncodedString())\""), ("chunk", number(&dice)),
            ("track", ["\"inbound\"", "\"outbound\""].randomElement(using: &dice) ?? ""),
        ]
        if Bool.random(using: &dice) { media.append(("timestamp", number(&dice))) }
        var root = [("event", "\"media\""), ("media", object(media, &dice))]
        if Bool.random(using: &dice) { root.append(("sequence_number", number(&dice))) }
        if Bool.random(using: &dice) { root.append(("stream_id", "\"32DE-\(number(&dice).filter(\.isNumber))\"")) }
        return Array((space(&dice) + object(root, &dice) + space(&dice)).utf8)
    }

    /// Every well-formed frame is read without the slow path, and read right.
    @Test func theScannerReadsEveryOrdinaryFrame() {
        var dice = Dice(seed: 1)
        for _ in 0..<3_000 {
            let frame = frame(&dice)
            let reading = scanned(frame)
            #expect(reading != nil && reading == decoded(frame), "\(String(decoding: frame, as: UTF8.self))")
        }
    }

    /// Of a mangled frame the scanner reads nothing that JSON would read otherwise.
    @Test func theScannerNeverGuesses() {
        var dice = Dice(seed: 2)
        var bothRead = 0
        for _ in 0..<30_000 {
            let mutant = dice.mutate(frame(&dice))
            guard let reading = scanned(mutant) else { continue }
            bothRead += 1
            #expect(reading == decoded(mutant), "\(String(decoding: mutant, as: UTF8.self))")
        }
        #expect(bothRead > 1_000)
    }

    /// Whatever bytes come: a frame or a typed error, never a trap.
    @Test func mangledMessagesNeverTrap() {
        let seeds = [
            #"{"event":"start","start":{"call_control_id":"v3:x","media_format":{"encoding":"PCMU","sample_rate":8000}}}"#,
            #"{"event":"mark","mark":{"name":"1/2/3"}}"#, #"{"event":"error","payload":{"code":100004}}"#,
            #"{"event":"dtmf","dtmf":{"digit":"1"}}"#, #"{"event":"stop","stop":{"call_control_id":"v3:x"}}"#,
        ]
        var dice = Dice(seed: 3)
        var (read, refused) = (0, 0)
        for round in 0..<10_000 {
            do {
                _ = try MediaFrameReader.readAll(dice.mutate(Array(seeds[round % seeds.count].utf8)), room: 1024)
                read += 1
            } catch {
                refused += 1
            }
        }
        #expect(read > 100 && refused > 100)
    }

    /// Base64 both ways, at every length around a group and every byte value.
    @Test(arguments: Array(0...10) + [159, 160, 161, 640])
    func base64AgreesWithFoundation(_ count: Int) {
        var dice = Dice(seed: UInt64(count))
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
        var text: [UInt8] = []
        Base64.encode(bytes.span, appendingTo: &text)
        #expect(text == Array(Data(bytes).base64EncodedData()))
        var buffer = [UInt8](repeating: 0, count: count)
        var room = buffer.mutableSpan
        #expect(Base64.decode(text.span, text.indices, into: &room) == count)
        #expect(buffer == bytes)
    }

    /// Sloppy base64 is left to the authority.
    @Test(arguments: ["A", "AA", "AAA", "AA=A", "====", "AAA=AAAA", "AB==", "AAB=", "AA A", "AA-_", "é==="])
    func sloppyBase64IsNotRead(_ text: String) {
        var buffer = [UInt8](repeating: 0, count: 16)
        var room = buffer.mutableSpan
        let bytes = Array(text.utf8)
        #expect(Base64.decode(bytes.span, bytes.indices, into: &room) == nil)
    }
}
