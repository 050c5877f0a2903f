/// Asks the carrier to open the media stream.
package struct StartStream: LogPayload {
    package let epoch: StreamEpoch

    package init(epoch: StreamEpoch) {
        self.epoch = epoch
    }

    package static let shape = PayloadShape(
        Self.init(epoch:),
        PayloadField("epoch") { $0.epoch })
}
