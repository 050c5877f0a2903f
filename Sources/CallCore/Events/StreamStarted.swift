/// The media stream is up in both directions.
package struct StreamStarted: LogPayload {
    package let epoch: StreamEpoch
    /// What the carrier sends.
    package let inbound: StreamEncoding
    /// What it wants.
    package let outbound: StreamEncoding

    package init(epoch: StreamEpoch, inbound: StreamEncoding, outbound: StreamEncoding) {
        self.epoch = epoch
        self.inbound = inbound
        self.outbound = outbound
    }

    package static let shape = PayloadShape(
        Self.init(epoch:inbound:outbound:),
        PayloadField("epoch") { $0.epoch },
        PayloadField("inbound") { $0.inbound },
        PayloadField("outbound") { $0.outbound })
}
