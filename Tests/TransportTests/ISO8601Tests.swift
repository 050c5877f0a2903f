import Commerce
import Foundation
import Testing
import Transport

/// Moments as the world's APIs write them.
struct ISO8601Tests {
    /// Fractions of any length and zones of either kind.
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00.1Z", 100), ("1970-01-01T00:00:00.123456789Z", 123),
            ("1970-01-01T01:00:00+01:00", 0), ("1969-12-31T19:00:00.007-05:00", 7), ("1970-01-01T01:00:00+0100", 0),
            ("1969-12-31T23:59:59.750Z", -250), ("2000-02-29T12:00:00.05Z", 951_825_600_050),
            ("2024-02-29T00:00:00Z", 1_709_164_800_000),
        ] as [(String, Int64)])
    func aMomentIsRead(_ text: String, _ milliseconds: Int64) {
        #expect(WallTime(iso8601: text)?.millisecondsSince1970 == milliseconds)
    }

    /// The same as Foundation's reading for every day of four centuries and a bit.
    @Test func everyDayIsCountedRight() {
        for day in stride(from: Int64(-50_000), to: 100_000, by: 97) {
            let text = Date(timeIntervalSince1970: Double(day) * 86_400).formatted(.iso8601)
            #expect(WallTime(iso8601: text)?.millisecondsSince1970 == day * 86_400_000)
        }
    }

    /// Half a moment is none.
    @Test(
        arguments: [
            "", "now", "2026-11-20", "19:05:40Z", "2026-11-20T19:05:40", "2026-11-20T19:05Z", "2026-11-20T19:05:40.Z",
            "2026-11-20T19:05:40.1234567890Z", "2026-11-20T19:05:40Zx", "2026-11-20T19:05:40+1", "2026-13-01T00:00:00Z",
            "2026-11-20T19:05:40.5.5Z", "2026-02-30T00:00:00Z", "2100-02-29T00:00:00Z", "2026-11-20T25:00:00Z",
            "2026-11-20T19:60:00Z", "2026-00-20T19:05:40Z", "2026-11-00T19:05:40Z", "1795201540",
            "\u{0660}026-11-20T19:05:40Z",
        ])
    func whatIsNoMomentIsRefused(_ text: String) {
        #expect(WallTime(iso8601: text) == nil)
    }
}
