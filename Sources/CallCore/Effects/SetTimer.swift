/// Sets a timer. Setting it again replaces it.
package struct SetTimer: LogPayload {
    package let timer: TimerID
    package let after: TimeSpan

    package init(timer: TimerID, after: TimeSpan) {
        self.timer = timer
        self.after = after
    }

    package static let shape = PayloadShape(
        Self.init(timer:after:),
        PayloadField("timer") { $0.timer },
        PayloadField("after") { $0.after })
}
