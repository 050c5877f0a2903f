/// A keyed effect could not be made durable.
package struct StoreFailed: LogPayload {
    package let effect: EffectID

    package init(effect: EffectID) {
        self.effect = effect
    }

    package static let shape = PayloadShape(
        Self.init(effect:),
        PayloadField("effect") { $0.effect })
}
