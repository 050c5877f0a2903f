import Commerce
import Compliance
import Foundation
import Runtime

/// A wall clock set forward to a Wednesday, noon or one o'clock where the called person lives, at which a call is lawful.
struct LawfulClock: Sendable {
    private let shift: Duration

    init() throws {
        let rulebook = try RulesInForce.rulebook(at: nil)
        let now = WallClock.system.now()
        let hour: Int64 = 3_600_000
        var candidate = WallTime(millisecondsSince1970: now.millisecondsSince1970 / hour * hour + hour)
        for _ in 0..<(24 * 60) {
            let local = LocalTime(candidate, offsetSeconds: 0)
            let isWorkday = rulebook.holidays.federal(on: local.date) == nil
            if local.weekday == .wednesday, local.time == TimeOfDay(hour: 17, minute: 0), isWorkday { break }
            candidate = candidate + .seconds(3_600)
        }
        shift = candidate - now
    }

    /// How far it is ahead.
    var seconds: TimeInterval { TimeInterval(shift.wholeMilliseconds) / 1000 }
    var wall: WallClock { .system(movedBy: shift) }
    var now: WallTime { wall.now() }
}
