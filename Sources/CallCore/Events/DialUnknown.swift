/// Nobody can say whether the dial happened: the reply was lost and the carrier does not know the call.
package struct DialUnknown: LogPayload {
    package let effect: EffectID

    package init(effect: EffectID) {
        self.effect = effect
    }

    package static let shape = PayloadShape(
        Self.init(effect:),
        PayloadField("effect") { $0.effect })
}
