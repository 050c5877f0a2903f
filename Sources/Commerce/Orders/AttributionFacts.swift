/// What is known of an order and of the contacts before it.
package struct AttributionFacts: Hashable, Sendable {
    /// How long after the session began at our link an order still counts as direct.
    package static let sessionSpan: Duration = .seconds(72 * 3600)
    /// How long after a conversation an order still counts as assisted.
    package static let conversationSpan: Duration = .seconds(7 * 86_400)
    /// The shortest call that is a conversation.
    package static let leastConversation: Duration = .seconds(15)

    package let placedAt: WallTime
    /// The codes that the order used, as the shop wrote them.
    package let usedCodes: [String]
    /// The codes that were granted to the person or for the cart.
    package let ownCodes: [DiscountCode]
    /// When the session began at the cart's recovery link, by the shop; nil when it began elsewhere, or the shop does not say.
    package let sessionStartedAt: WallTime?
    /// When the link was texted to the person.
    package let linksSentAt: [WallTime]
    package let conversations: [Conversation]

    package init(
        placedAt: WallTime, usedCodes: [String], ownCodes: [DiscountCode], sessionStartedAt: WallTime?,
        linksSentAt: [WallTime], conversations: [Conversation]
    ) {
        self.placedAt = placedAt
        self.usedCodes = usedCodes
        self.ownCodes = ownCodes
        self.sessionStartedAt = sessionStartedAt
        self.linksSentAt = linksSentAt
        self.conversations = conversations
    }

    /// The strongest tie there is (ATT-1).
    package var attribution: Attribution {
        if redeemsOwnCode { return .direct(.codeRedeemed) }
        if cameByTextedLink { return .direct(.recoveryLink) }
        return conversations.contains(where: isRecent) ? .assisted : .none
    }

    /// Shops do not agree on capitals.
    private var redeemsOwnCode: Bool {
        usedCodes.contains { used in ownCodes.contains { $0.text == used.uppercased() } }
    }

    /// A link to the cart is in the shop's own letters too: the session is ours only when a text of ours was there before it.
    private var cameByTextedLink: Bool {
        guard let began = sessionStartedAt, began <= placedAt else { return false }
        return placedAt - began <= Self.sessionSpan && linksSentAt.contains { $0 <= began }
    }

    private func isRecent(_ conversation: Conversation) -> Bool {
        let since = placedAt - conversation.startedAt
        return conversation.length >= Self.leastConversation && since >= .zero && since <= Self.conversationSpan
    }
}
