/// The carrier took the dial.
package struct DialAccepted: LogPayload {
    package let effect: EffectID
    package let leg: LegID
    package let control: ControlID

    package init(effect: EffectID, leg: LegID, control: ControlID) {
        self.effect = effect
        self.leg = leg
        self.control = control
    }

    package static let shape = PayloadShape(
        Self.init(effect:leg:control:),
        PayloadField("effect") { $0.effect },
        PayloadField("leg") { $0.leg },
        PayloadField("control") { $0.control })
}
