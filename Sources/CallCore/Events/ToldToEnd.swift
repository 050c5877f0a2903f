/// Somebody or something outside wants the call to end.
package struct ToldToEnd: LogPayload {
    package let reason: EndReason

    package init(reason: EndReason) {
        self.reason = reason
    }

    package static let shape = PayloadShape(
        Self.init(reason:),
        PayloadField("reason") { $0.reason })
}
