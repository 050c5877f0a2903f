package import Commerce

/// How a calling number stands with networks and people, by its dials of the last day (DIA-7).
///
/// SIP 603, 607 and 608 are a person or a network saying that the call is unwanted (RFC 8197, RFC 8688); many people who hang up within seconds
/// say the same. Both come before the number is labelled, and then nobody's calls get through. Who hung up counts, and not how long the call was:
/// a call to a voicemail is short because the agent ends it.
package struct NumberHealth: Hashable, Sendable, Codable {
    package enum Standing: Hashable, Sendable {
        case well
        case stopped(Cause)
    }

    package enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
        case refused = "calls_refused"
        case tooShort = "calls_too_short"
    }

    /// What counts.
    package static let span: Duration = .seconds(24 * 3600)
    /// No rate is taken of fewer dials, or of fewer answered calls.
    package static let fewestCounted = 20
    /// The share of dials refused with SIP 603, 607 or 608, in a hundred, that stops the number.
    package static let mostRefusedPercent = 10
    /// Who hangs up within this did not want the call.
    package static let shortCall: Duration = .seconds(6)
    /// The share of answered calls that are short, in a hundred, that stops the number.
    package static let mostShortPercent = 50
    /// The most dials of one number in 24 hours, whatever merchants allow: numbers that dial more are taken for robocallers' by themselves.
    package static let mostDials = 500

    package let dialed: Int
    package let refused: Int
    package let answered: Int
    package let short: Int
    /// Why it was stopped before, until somebody lifts it: a number does not get well by not being used.
    package let stopped: Cause?

    package init(dialed: Int, refused: Int, answered: Int, short: Int, stopped: Cause? = nil) {
        self.dialed = dialed
        self.refused = refused
        self.answered = answered
        self.short = short
        self.stopped = stopped
    }

    /// Counts the dials of the day that ends now.
    package init(of calls: [DialedCall], at now: WallTime, stopped: Cause? = nil) {
        let recent = calls.filter { $0.at <= now && now - $0.at < Self.span }
        var (refused, answered, short) = (0, 0, 0)
        for call in recent {
            switch call.result {
            case .hungUpOn(let after):
                answered += 1
                if after < Self.shortCall { short += 1 }
            case .answered: answered += 1
            case .refused(let sip): if Self.meansUnwanted(sip) { refused += 1 }
            case .unanswered: break
            }
        }
        self.init(dialed: recent.count, refused: refused, answered: answered, short: short, stopped: stopped)
    }

    /// Of a number that has dialed nobody.
    package static let unused = NumberHealth(dialed: 0, refused: 0, answered: 0, short: 0)

    /// Whether a SIP status says that nobody wants the call: Decline, Unwanted, Rejected.
    package static func meansUnwanted(_ sip: Int) -> Bool { sip == 603 || sip == 607 || sip == 608 }

    package var standing: Standing {
        if let stopped { return .stopped(stopped) }
        if dialed >= Self.fewestCounted, refused * 100 >= Self.mostRefusedPercent * dialed { return .stopped(.refused) }
        if answered >= Self.fewestCounted, short * 100 >= Self.mostShortPercent * answered {
            return .stopped(.tooShort)
        }
        return .well
    }
}

extension NumberHealth: CustomStringConvertible {
    /// `2 of 20 dials refused as unwanted, 1 of 9 answered calls hung up on within 6 s, in 24 hours`
    package var description: String {
        "\(refused) of \(dialed) dials refused as unwanted, \(short) of \(answered) answered calls hung up on within 6 s, in 24 hours"
    }
}
