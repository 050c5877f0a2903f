import Commerce
import Compliance
import Foundation
import Runtime

/// The clock of the demonstration, moved forward to an hour at which the call is lawful, so that it runs at any hour.
struct DemoClock {
    private static let noon = TimeOfDay(hour: 17, minute: 0)
    private let shift: Duration

    /// Finds the next Wednesday, 17:00 UTC, that is no holiday: noon or one o'clock where the person lives.
    init() throws {
        let rulebook = try RulesInForce.rulebook(at: nil)
        let now = WallClock.system.now()
        let hour: Int64 = 3_600_000
        var candidate = WallTime(millisecondsSince1970: now.millisecondsSince1970 / hour * hour + hour)
        for _ in 0..<(24 * 60) {
            let local = LocalTime(candidate, offsetSeconds: 0)
            let isWorkday = rulebook.holidays.federal(on: local.date) == nil
            if local.weekday == .wednesday, local.time == Self.noon, isWorkday { break }
            candidate = candidate + .seconds(3_600)
        }
        self.shift = candidate - now
    }

    var seconds: TimeInterval { TimeInterval(shift.wholeMilliseconds) / 1000 }

    var wall: WallClock { .system(movedBy: shift) }

    var announcement: String {
        let date = Date(timeIntervalSince1970: TimeInterval(wall.now().millisecondsSince1970) / 1000)
        return "The clock of this demonstration is set to \(date.formatted(.iso8601)), a lawful hour to call."
    }
}
