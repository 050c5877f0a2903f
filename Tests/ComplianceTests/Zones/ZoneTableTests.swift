import Testing

@testable import Compliance

struct ZoneTableTests {
    /// A small TZif file without transitions, of one offset or a rule.
    private func file(_ rule: String) -> [UInt8] {
        let header = Array("TZif2".utf8) + Array(repeating: 0, count: 15)
        let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]
        let type: [UInt8] = [0, 0, 0, 0, 0, 0, 0]
        return header + counts + type + header + counts + type + Array("\n\(rule)\n".utf8)
    }

    private func packed(_ rule: String, name: String = "America/Vancouver", version: String = "2025b") -> [UInt8] {
        let file = file(rule)
        return ZoneTable.signature + [UInt8(version.utf8.count)] + Array(version.utf8)
            + [1, UInt8(file.count >> 8), UInt8(file.count & 255)] + file + [1, UInt8(name.utf8.count)]
            + Array(name.utf8) + [0]
    }

    /// HRS-9: data that still changes the clocks of Vancouver in winter is one hour wrong, and is refused by name.
    @Test func zoneDataOlderThanTheLawIsRefused() {
        #expect(throws: TimeZoneFileError.zoneDataTooOld(version: "2025b")) {
            try ZoneTable(packed: packed("PST8PDT,M3.2.0,M11.1.0"))
        }
        #expect(throws: TimeZoneFileError.zoneMissing(name: "America/Vancouver")) {
            try ZoneTable(packed: packed("MST7", name: "America/Phoenix"))
        }
    }

    @Test func zoneDataThatKeepsTheLawIsTaken() throws {
        let table = try ZoneTable(packed: packed("MST7", version: "2026f"))
        #expect(table.version == "2026f")
        #expect(table["America/Vancouver"] != nil)
        #expect(table["America/New_York"] == nil)
    }

    @Test func everyTruncationAndEveryByteTooManyIsRefused() {
        let whole = packed("MST7")
        for length in 0..<whole.count {
            #expect(throws: TimeZoneFileError.self) { try ZoneTable(packed: Array(whole[..<length])) }
        }
        #expect(throws: TimeZoneFileError.notAZoneTable) { try ZoneTable(packed: whole + [0]) }
    }

    @Test(arguments: ["A", "AB=C", "A===", "AAA*", "AAAAA"])
    func whatIsNoBase64IsRefused(text: String) {
        #expect(base64Decoded(text) == nil)
    }

    @Test func base64IsDecoded() {
        #expect(base64Decoded("TENaTw==") == Array("LCZO".utf8))
        #expect(base64Decoded("TENa") == Array("LCZ".utf8))
        #expect(base64Decoded("") == [])
    }
}
