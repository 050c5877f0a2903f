/// The carrier refused the dial; nobody was called.
package struct DialFailed: LogPayload {
    package let effect: EffectID
    package let failure: CommandFailure

    package init(effect: EffectID, failure: CommandFailure) {
        self.effect = effect
        self.failure = failure
    }

    package static let shape = PayloadShape(
        Self.init(effect:failure:),
        PayloadField("effect") { $0.effect },
        PayloadField("failure") { $0.failure })
}
