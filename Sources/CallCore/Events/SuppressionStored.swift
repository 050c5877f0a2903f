/// The stop is durable and the person's queued work is cancelled.
package struct SuppressionStored: LogPayload {
    package let suppression: SuppressionID

    package init(suppression: SuppressionID) {
        self.suppression = suppression
    }

    package static let shape = PayloadShape(
        Self.init(suppression:),
        PayloadField("suppression") { $0.suppression })
}
