package import CallCore
package import Commerce

/// What travels with a dialed leg and comes back in each of its webhooks: which call and which effect it is.
package struct ClientState: Equatable, Sendable {
    package let call: CallID
    package let effect: EffectID

    package init(call: CallID, effect: EffectID) {
        self.call = call
        self.effect = effect
    }

    /// `call:incarnation.event.index`
    package var text: String { "\(call.text):\(effect)" }

    /// Reads what came back; nil for another's.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let effect = EffectID(parts[1]) else { return nil }
        self.init(call: CallID(String(parts[0])), effect: effect)
    }
}
