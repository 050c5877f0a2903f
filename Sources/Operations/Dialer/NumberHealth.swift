package import Commerce

/// How a calling number stands with networks and people, by its dials of the last day (DIA-7).
///
/// SIP 603, 607 and 608 are a person or a network saying that the call is unwanted (RFC 8197, RFC 8688); many calls that end within seconds say
/// the same. Both come before the number is labelled, and then nobody's calls get through.
package struct NumberHealth: Hashable, Sendable {
    package enum Standing: Hashable, Sendable {
        case well
        case stopped(Cause)
    }

    package enum Cause: String, Hashable, Sendable {
        case refused = "calls_refused"
        case tooShort = "calls_too_short"
        case cap = "daily_cap"
    }

    /// What counts.
    package static let span: Duration = .seconds(24 * 3600)
    /// No rate is taken of fewer dials, or of fewer answered calls.
    package static let fewestCounted = 20
    /// The share of dials refused with SIP 603, 607 or 608, in a hundred, that stops the number.
    package static let mostRefusedPercent = 10
    /// A call over within this is a short one.
    package static let shortCall: Duration = .seconds(6)
    /// The share of answered calls that are short, in a hundred, that stops the number.
    package static let mostShortPercent = 50

    package let dialed: Int
    package let refused: Int
    package let answered: Int
    package let short: Int
    /// The most dials a day; nil for none.
    package let cap: Int?

    package init(dialed: Int, refused: Int, answered: Int, short: Int, cap: Int?) {
        self.dialed = dialed
        self.refused = refused
        self.answered = answered
        self.short = short
        self.cap = cap
    }

    /// Counts the dials of the day that ends now.
    package init(of calls: [DialedCall], at now: WallTime, cap: Int?) {
        let recent = calls.filter { $0.at <= now && now - $0.at < Self.span }
        var (refused, answered, short) = (0, 0, 0)
        for call in recent {
            switch call.result {
            case .answered(let lasted):
                answered += 1
                if lasted < Self.shortCall { short += 1 }
            case .refused(let sip): if Self.meansUnwanted(sip) { refused += 1 }
            case .unanswered: break
            }
        }
        self.init(dialed: recent.count, refused: refused, answered: answered, short: short, cap: cap)
    }

    /// Whether a SIP response says that nobody wants the call: Decline, Unwanted, Rejected.
    package static func meansUnwanted(_ sip: Int) -> Bool { sip == 603 || sip == 607 || sip == 608 }

    package var standing: Standing {
        if let cap, dialed >= cap { return .stopped(.cap) }
        if dialed >= Self.fewestCounted, refused * 100 >= Self.mostRefusedPercent * dialed { return .stopped(.refused) }
        if answered >= Self.fewestCounted, short * 100 >= Self.mostShortPercent * answered {
            return .stopped(.tooShort)
        }
        return .well
    }
}
