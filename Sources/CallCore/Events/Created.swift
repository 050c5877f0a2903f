package import Commerce
package import Compliance
package import Dialogue

/// The call came to be: what it is about and by which versions it is decided. Always the first event of a call.
package struct Created: LogPayload {
    package let call: CallID
    package let merchant: MerchantID
    package let person: PersonID
    package let cart: CartID
    /// Which attempt for this cart it is, from 1.
    package let attempt: AttemptNumber
    package let script: ScriptVersion
    /// The calling rules in force.
    package let rules: RulesVersion
    package let machine: MachineVersion
    /// What the wall clock showed at call time zero.
    package let anchor: WallTime
    /// Where every random choice of this call comes from.
    package let seed: CallSeed
    /// Whether the person agreed to texts when the call was made; asked anew when a text is sent.
    package let textingPermitted: Bool
    package let limits: CallLimits
    /// Whether the merchant keeps words and sound (REC-3).
    package let isRecorded: Bool

    package init(
        call: CallID, merchant: MerchantID, person: PersonID, cart: CartID, attempt: AttemptNumber,
        script: ScriptVersion, rules: RulesVersion, machine: MachineVersion, anchor: WallTime, seed: CallSeed,
        textingPermitted: Bool, limits: CallLimits, isRecorded: Bool
    ) {
        self.call = call
        self.merchant = merchant
        self.person = person
        self.cart = cart
        self.attempt = attempt
        self.script = script
        self.rules = rules
        self.machine = machine
        self.anchor = anchor
        self.seed = seed
        self.textingPermitted = textingPermitted
        self.limits = limits
        self.isRecorded = isRecorded
    }

    package static let shape = PayloadShape(
        Self.init(
            call:merchant:person:cart:attempt:script:rules:machine:anchor:seed:textingPermitted:limits:isRecorded:),
        PayloadField("call") { $0.call },
        PayloadField("merchant") { $0.merchant },
        PayloadField("person") { $0.person },
        PayloadField("cart") { $0.cart },
        PayloadField("attempt") { $0.attempt },
        PayloadField("script") { $0.script },
        PayloadField("rules") { $0.rules },
        PayloadField("machine") { $0.machine },
        PayloadField("anchor") { $0.anchor },
        PayloadField("seed") { $0.seed },
        PayloadField("texting_permitted") { $0.textingPermitted },
        PayloadField("limits") { $0.limits },
        // Before a merchant could say no, every call whose script announced it was recorded.
        PayloadField("is_recorded", before: true) { $0.isRecorded })
}
