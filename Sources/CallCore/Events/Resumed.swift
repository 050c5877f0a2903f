package import Commerce

/// Another process, or the same one after its death, owns the call from here on.
package struct Resumed: LogPayload {
    /// What the wall clock showed when the call was taken over.
    package let anchor: WallTime
    /// Whether the carrier still has the leg.
    package let legIsAlive: Bool

    package init(anchor: WallTime, legIsAlive: Bool) {
        self.anchor = anchor
        self.legIsAlive = legIsAlive
    }

    package static let shape = PayloadShape(
        Self.init(anchor:legIsAlive:),
        PayloadField("anchor") { $0.anchor },
        PayloadField("leg_is_alive") { $0.legIsAlive })
}
