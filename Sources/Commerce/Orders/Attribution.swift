/// What an order owes to the calls and texts, by stated rules (ATT-1).
package enum Attribution: Hashable, Sendable {
    case direct(DirectGround)
    /// A conversation came before it.
    case assisted
    case none

    /// What ties an order to a contact beyond doubt.
    package enum DirectGround: String, Hashable, Sendable, Codable {
        /// A discount code of ours was redeemed.
        case codeRedeemed = "code_redeemed"
        /// The session began at the link that was texted.
        case recoveryLink = "recovery_link"
    }

    /// The kind alone, by which orders are counted; the raw values are stable.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case direct
        case assisted
        case none
    }

    package var kind: Kind {
        switch self {
        case .direct: .direct
        case .assisted: .assisted
        case .none: .none
        }
    }

    /// Why, as a stable word.
    package var reason: String {
        switch self {
        case .direct(let ground): ground.rawValue
        case .assisted: "conversation"
        case .none: "no_contact"
        }
    }
}
