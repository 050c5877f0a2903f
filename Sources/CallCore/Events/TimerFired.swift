/// A timer that the machine set has run out.
package struct TimerFired: LogPayload {
    package let timer: TimerID

    package init(timer: TimerID) {
        self.timer = timer
    }

    package static let shape = PayloadShape(
        Self.init(timer:),
        PayloadField("timer") { $0.timer })
}
