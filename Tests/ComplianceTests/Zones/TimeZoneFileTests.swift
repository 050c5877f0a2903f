import Commerce
import Testing

@testable import Compliance

struct TimeZoneFileTests {
    private let table: ZoneTable

    init() throws {
        table = try ZoneTable.shipped()
    }

    /// HRS-9: gaps and overlaps of 2027, the zones without summer time, and Canada's change of 2026.
    @Test(arguments: KnownInstant.all)
    func localTimesAgreeWithAnotherReader(instant: KnownInstant) throws {
        let zone = try #require(table[instant.zone])
        let local = zone.localTime(at: WallTime(secondsSince1970: instant.secondsSince1970))
        #expect(local.offsetSeconds == instant.offsetSeconds)
        #expect(local.description == instant.local)
    }

    @Test func everyShippedZoneIsOfTheReleaseItNames() {
        #expect(table.version == "2026f")
        #expect(table["America/Indiana/Knox"] != nil)
        #expect(table["Europe/Paris"] == nil)
    }

    /// A file as it is published, with all its history, not only our cut.
    @Test(
        arguments: zip(
            [-2_208_988_800, -870_048_000, 315_532_800, 1_173_607_200, 1_561_939_200, 1_797_292_800],
            [-28800, -25200, -28800, -25200, -25200, -25200]))
    func wholeFilesAreReadToo(seconds: Int, offset: Int) throws {
        let zone = try TimeZoneFile(try #require(base64Decoded(KnownInstant.wholeVancouver))[...])
        #expect(zone.offsetSeconds(at: WallTime(secondsSince1970: Int64(seconds))) == offset)
    }

    /// The milliseconds before a moment belong to the second before it, also before 1970.
    @Test func millisecondsNeverRoundUp() {
        #expect(LocalTime(WallTime(millisecondsSince1970: -1), offsetSeconds: 0).description == "1969-12-31T23:59")
        #expect(LocalTime(WallTime(millisecondsSince1970: 59_999), offsetSeconds: 0).time.secondsSinceMidnight == 59)
    }

    @Test(
        arguments: [
            ("EST5EDT,M3.2.0,M11.1.0", -18000, -14400), ("<-07>7", -25200, -25200),
            ("NST3:30NDT,M3.2.0,M11.1.0", -12600, -9000),
            ("IST-1GMT0,M10.5.0,M3.5.0/1", 3600, 3600), ("XXX3EDT4,0/0,J365/23", -14400, -14400),
            ("AEST-10AEDT,M10.1.0,M4.1.0/3", 39600, 36000), ("<+03>-3", 10800, 10800), ("AAA0BBB,J60,J300", 0, 3600),
        ])
    func rulesForTheYearsToCome(text: String, january: Int, july: Int) throws {
        let rule = try #require(PosixZoneRule(Array(text.utf8)))
        let expectedJanuary = text.hasPrefix("IST") ? 0 : january
        #expect(rule.offsetSeconds(at: 2_210_241_600) == expectedJanuary)  // 2040-01-15T12:00Z
        #expect(rule.offsetSeconds(at: 2_225_966_400) == july)  // 2040-07-15T12:00Z
    }

    @Test(
        arguments: [
            "", "EST", "E5", "EST5EDT", "EST5EDT,M13.1.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0",
            "EST5EDT,M3.2.0", "EST5EDT,M3.2.0,M11.1.0,", "<EST5", "EST99", "EST5EDT,J0,J365", "EST5EDT,366,1",
            "EST5EDT,M3.2.0/168,M11.1.0", "EST5 ", "EST5:60",
        ])
    func whatIsNoRuleIsRefused(text: String) {
        #expect(PosixZoneRule(Array(text.utf8)) == nil)
    }

    /// Every cut of a file is refused with an error and no trap.
    @Test func everyTruncationIsRefused() throws {
        let whole = try #require(base64Decoded(KnownInstant.wholeVancouver))
        for length in 0..<whole.count {
            #expect(throws: TimeZoneFileError.self) { try TimeZoneFile(whole[..<length]) }
        }
    }

    /// Any byte may be any other: the reader answers with a zone or an error, and a zone answers for any moment.
    @Test func damagedBytesNeverTrap() throws {
        let whole = try #require(base64Decoded(KnownInstant.wholeVancouver))
        var random = SplitMix(seed: 7)
        var refused = 0
        for _ in 0..<4000 {
            var damaged = whole
            for _ in 0..<(1 + Int(random.next() % 4)) {
                damaged[Int(random.next() % UInt64(damaged.count))] = UInt8(truncatingIfNeeded: random.next())
            }
            do {
                let zone = try TimeZoneFile(damaged[...])
                for seconds in [Int64.min / 2000, -1, 0, 1_797_336_000, Int64.max / 2000] {
                    _ = zone.offsetSeconds(at: WallTime(millisecondsSince1970: seconds))
                }
            } catch {
                refused += 1
            }
        }
        #expect(refused > 0)
    }

    @Test func noiseIsNoZoneAndNoTable() {
        var random = SplitMix(seed: 11)
        for length in 0..<300 {
            let noise = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            #expect(throws: TimeZoneFileError.self) { try TimeZoneFile(noise[...]) }
            #expect(throws: TimeZoneFileError.self) { try TimeZoneFile((Array("TZif2".utf8) + noise)[...]) }
            #expect(throws: TimeZoneFileError.self) { try ZoneTable(packed: noise) }
            #expect(throws: TimeZoneFileError.self) { try ZoneTable(packed: ZoneTable.signature + noise) }
        }
    }
}
