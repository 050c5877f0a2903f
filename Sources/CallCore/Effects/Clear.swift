/// Stops play-out at once and has the carrier forget what it has queued.
package struct Clear: LogPayload {
    package let epoch: StreamEpoch

    package init(epoch: StreamEpoch) {
        self.epoch = epoch
    }

    package static let shape = PayloadShape(
        Self.init(epoch:),
        PayloadField("epoch") { $0.epoch })
}
