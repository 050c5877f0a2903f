package import Commerce

/// A standing order not to contact a person: all channels, all purposes, all campaigns of the seller (REV-8).
package struct SuppressionEntry: Hashable, Sendable, Codable {
    /// How far an entry reaches. One value for now: every stop is taken as stop everything.
    package enum Scope: String, Hashable, Sendable, Codable {
        case allChannels = "all_channels_all_purposes"
    }

    package let merchant: MerchantID
    package let number: NumberPseudonym
    package let scope: Scope
    package let reason: SuppressionReason
    package let at: WallTime
    /// When the number's first stop came, which this one repeats.
    package let since: WallTime
    /// The call in which it was said, if it was.
    package let call: CallID?

    /// - Parameter since: nil when this is the first.
    package init(
        merchant: MerchantID, number: NumberPseudonym, scope: Scope = .allChannels, reason: SuppressionReason,
        at: WallTime, since: WallTime? = nil, call: CallID? = nil
    ) {
        self.merchant = merchant
        self.number = number
        self.scope = scope
        self.reason = reason
        self.at = at
        self.since = since ?? at
        self.call = call
    }
}
