/// Play-out was stopped and the carrier was told to forget what it had queued.
package struct Cleared: LogPayload {
    package let epoch: StreamEpoch
    /// Where the pacer stood; nil when nothing was being played.
    package let position: PacerPosition?

    package init(epoch: StreamEpoch, position: PacerPosition?) {
        self.epoch = epoch
        self.position = position
    }

    package static let shape = PayloadShape(
        Self.init(epoch:position:),
        PayloadField("epoch") { $0.epoch },
        PayloadField("position") { $0.position })
}
