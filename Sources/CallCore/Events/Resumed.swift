package import Commerce

/// Another process, or the same one after its death, owns the call from here on.
package struct Resumed: LogPayload {
    /// What the wall clock showed when the call was taken over.
    package let anchor: WallTime
    /// Whether the carrier still has the leg.
    package let legIsAlive: Bool
    /// Whether the log, decided once more by this build, asks for the effects that it holds. If not, the call only says goodbye.
    package let mayGoOn: Bool

    package init(anchor: WallTime, legIsAlive: Bool, mayGoOn: Bool = true) {
        self.anchor = anchor
        self.legIsAlive = legIsAlive
        self.mayGoOn = mayGoOn
    }

    package static let shape = PayloadShape(
        Self.init(anchor:legIsAlive:mayGoOn:),
        PayloadField("anchor") { $0.anchor },
        PayloadField("leg_is_alive") { $0.legIsAlive },
        PayloadField("may_go_on", before: true) { $0.mayGoOn })
}
