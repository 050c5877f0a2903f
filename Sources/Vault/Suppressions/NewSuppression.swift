package import CallCore
package import Commerce
package import Compliance

/// A stop, from whichever side it came.
package struct NewSuppression: Hashable, Sendable {
    /// Whom it protects.
    package enum Subject: Hashable, Sendable {
        case person(PersonID)
        /// A number, whether or not anybody is known under it.
        case phone(E164)
    }

    package let merchant: MerchantID
    package let subject: Subject
    package let reason: SuppressionReason
    /// Makes a second time the same as the first: call and effect, or the delivery that brought it.
    package let key: String
    /// The call it was said in.
    package let call: CallID?
    /// What was said, word for word, in that call's sealed content.
    package let words: ContentRef?
    package let at: WallTime

    package init(
        merchant: MerchantID, subject: Subject, reason: SuppressionReason, key: String, call: CallID? = nil,
        words: ContentRef? = nil, at: WallTime
    ) {
        self.merchant = merchant
        self.subject = subject
        self.reason = reason
        self.key = key
        self.call = call
        self.words = words
        self.at = at
    }

    /// The key of a stop that a call's effect stores.
    package static func key(call: CallID, effect: EffectID) -> String { "\(call.text)/\(effect)" }
}
