package import CallCore
import Compliance
package import Vault

extension CallPort {
    /// The port of a call that begins, or goes on, at a moment of its own time.
    package convenience init(key: CallKey, services: CallServices, from moment: CallTime, nextRef: ContentRef) {
        let now = Self.time(by: services.clock, from: moment)
        let inbox = CallInbox()
        let recorder = CallRecorder(key: key, nextRef: nextRef)
        let hearing = CallHearing(
            recogniser: services.recogniser, inbox: inbox, recorder: recorder, now: now,
            year: LocalTime(services.wall.now(), offsetSeconds: 0).date.year, logger: services.logger)
        self.init(key: key, inbox: inbox, hearing: hearing, recorder: recorder, now: now)
    }

    /// Opens the clock's type once, so that every reading is plain arithmetic.
    private static func time<Base: Clock>(
        by clock: Base, from moment: CallTime
    ) -> @Sendable () -> CallTime where Base.Duration == Duration {
        let time = CallClock(clock, from: moment.sinceCreated)
        return { time.now }
    }
}
