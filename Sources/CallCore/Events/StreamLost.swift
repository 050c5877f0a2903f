/// The media stream ended though the leg did not.
package struct StreamLost: LogPayload {
    package let epoch: StreamEpoch

    package init(epoch: StreamEpoch) {
        self.epoch = epoch
    }

    package static let shape = PayloadShape(
        Self.init(epoch:),
        PayloadField("epoch") { $0.epoch })
}
