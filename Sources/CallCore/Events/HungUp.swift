/// The leg ended. Nothing can be said or heard after it.
package struct HungUp: LogPayload {
    package let cause: HangUpCause
    package let by: HangUpSource
    /// What the networks said; nil when the carrier names none.
    package let sip: SIPStatus?

    package init(cause: HangUpCause, by: HangUpSource, sip: SIPStatus? = nil) {
        self.cause = cause
        self.by = by
        self.sip = sip
    }

    package static let shape = PayloadShape(
        Self.init(cause:by:sip:),
        PayloadField("cause") { $0.cause },
        PayloadField("by") { $0.by },
        PayloadField("sip", before: nil) { $0.sip })
}
