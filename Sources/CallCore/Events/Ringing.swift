/// The carrier started the leg.
package struct Ringing: LogPayload {
    package let leg: LegID
    package let control: ControlID

    package init(leg: LegID, control: ControlID) {
        self.leg = leg
        self.control = control
    }

    package static let shape = PayloadShape(
        Self.init(leg:control:),
        PayloadField("leg") { $0.leg },
        PayloadField("control") { $0.control })
}
