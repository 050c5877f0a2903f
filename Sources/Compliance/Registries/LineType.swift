/// What kind of line a number is, by the carrier's look-up (DIA-8).
package enum LineType: String, Hashable, Sendable, Codable, CaseIterable {
    case mobile
    case landline
    case fixedVoIP = "fixed_voip"
    /// Of nobody in particular, and anywhere.
    case nonFixedVoIP = "non_fixed_voip"
    case tollFree = "toll_free"
    case premium
    case pager
    /// A hospital, a hotel room, a home for the old: 47 CFR 64.1200(a)(1)(ii).
    case sharedRoom = "shared_room"
    case emergency
    /// The look-up knows the number and not its kind.
    case unknown
    /// The look-ups hold nothing on the number, or cannot be read.
    case notLookedUp = "not_looked_up"
}

extension LineType {
    /// Whether a consumer's line that may be reached on a channel: a call to any line of their own, a text to those that take texts.
    func serves(_ channel: Channel) -> Bool {
        switch self {
        case .mobile, .fixedVoIP: true
        case .landline: channel == .voiceAI
        case .nonFixedVoIP, .tollFree, .premium, .pager, .sharedRoom, .emergency, .unknown, .notLookedUp: false
        }
    }
}
