import Controls
import Testing

@testable import Compliance

struct ZoneTableTests {
    private func packed(_ rule: String, name: String = "America/Vancouver", version: String = "2025b") -> [UInt8] {
        ZoneTable.packed([(name, rule)], version: version)
    }

    /// HRS-9: data that still changes the clocks of Vancouver in winter is one hour wrong, and is refused by name.
    @Test(.controls("HRS-9")) func zoneDataOlderThanTheLawIsRefused() {
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
