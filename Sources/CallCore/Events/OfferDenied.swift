/// No offer can be made.
package struct OfferDenied: LogPayload {
    package let reason: OfferDenial

    package init(reason: OfferDenial) {
        self.reason = reason
    }

    package static let shape = PayloadShape(
        Self.init(reason:),
        PayloadField("reason") { $0.reason })
}
