package import Commerce

/// The right to contact one person once, within 60 seconds of the decision that gave it.
///
/// Only an allowing ``ContactDecision`` makes one. It is neither `Copyable` nor `Codable`: it is spent at once, where
/// it was minted, and a new attempt needs a new decision.
package struct ContactPermit: ~Copyable, Sendable {
    /// How long a permit lasts.
    package static let validity: Duration = .seconds(60)

    package let decision: DecisionID
    package let merchant: MerchantID
    package let person: PersonID
    package let channel: Channel
    package let purpose: ContactPurpose
    package let call: CallID?
    package let issuedAt: WallTime
    private let number: E164

    init(allowing request: ContactRequest, at moment: WallTime) {
        self.decision = request.decision
        self.merchant = request.merchant
        self.person = request.person
        self.channel = request.channel
        self.purpose = request.purpose
        self.call = request.call
        self.issuedAt = moment
        self.number = request.number
    }

    /// Uses the permit up and gives the one number that may be dialed or texted now.
    ///
    /// - Parameters:
    ///   - moment: the time of the attempt.
    ///   - channel: what is about to be done with the number.
    package consuming func spend(at moment: WallTime, for channel: Channel) throws(PermitError) -> E164 {
        guard channel == self.channel else { throw .otherChannel(permitted: self.channel) }
        // A clock that was set back must not lengthen a permit.
        guard moment >= issuedAt, moment < issuedAt + Self.validity else { throw .expired(decision: decision) }
        return number
    }
}

/// Why a permit does not serve.
package enum PermitError: Error, Hashable, Sendable {
    /// Older than 60 seconds, or from the future: ask for a new decision.
    case expired(decision: DecisionID)
    case otherChannel(permitted: Channel)
}
