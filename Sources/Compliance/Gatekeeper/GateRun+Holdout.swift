import Commerce

/// The gate that keeps some people apart, so that it shows what the contacts bring (ATT-2).
///
/// It stands last: who comes to it could be contacted in every other respect, in both arms alike, so that the arms can be compared.
extension GateRun {
    func holdout() -> Verdict {
        let share = facts.merchant.holdout
        guard share.basisPoints > 0 else { return .exempt("the merchant holds nobody out") }
        // Whoever asks in a call was called, so stands in no arm that could be spoiled.
        if purpose == .requestedLink { return .exempt("asked for in this call") }
        switch facts.draw.arm(holdingOut: share) {
        case .contacted: return .pass
        case .heldOut: return .fail(.heldOut)
        }
    }
}

extension ContactDecisionRecord {
    /// The arm in which the decision found the person; nil when it did not come to that, or nobody is held out.
    package var trialArm: TrialArm? {
        guard let outcome = gates.first(where: { $0.gate == .holdout }) else { return nil }
        switch outcome.result {
        case .pass: return .contacted
        case .fail: return .heldOut
        case .exempt, .notRun: return nil
        }
    }
}
