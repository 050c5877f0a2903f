/// The leg ended. Nothing can be said or heard after it.
package struct HungUp: LogPayload {
    package let cause: HangUpCause
    package let by: HangUpSource

    package init(cause: HangUpCause, by: HangUpSource) {
        self.cause = cause
        self.by = by
    }

    package static let shape = PayloadShape(
        Self.init(cause:by:),
        PayloadField("cause") { $0.cause },
        PayloadField("by") { $0.by })
}
