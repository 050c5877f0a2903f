package import Commerce

/// Folds the ledger of one person with one merchant into the state of a consent.
package enum ConsentLedger {
    /// How long a consent lasts without contact (CON-7); a merchant may shorten it.
    package static let longestValidity: Duration = .seconds(548 * 86_400)

    /// The state of one consent at a moment.
    ///
    /// Events received later than `moment` are left out. A revocation beats what was received before it, and also a
    /// grant that arrives after it but was given before: a late delivery revives nothing.
    ///
    /// - Parameters:
    ///   - events: all events of the person with the merchant, in any order.
    ///   - scope: the consent asked about.
    ///   - validity: how long a consent lasts from its capture; cut to ``longestValidity``.
    package static func state(
        of events: [ConsentEvent], for scope: ConsentScope, at moment: WallTime, validity: Duration = longestValidity
    ) -> ConsentState {
        let known =
            events
            .filter { $0.person == scope.person && $0.receivedAt <= moment }
            .sorted { left, right in
                guard left.receivedAt == right.receivedAt else { return left.receivedAt < right.receivedAt }
                // Of two events at one instant the revocation counts as the later.
                return left.rank < right.rank
            }
        var fold = ConsentFold(scope: scope, validity: min(validity, longestValidity))
        for event in known { fold.apply(event) }
        return fold.state(at: moment)
    }
}

extension ConsentEvent {
    fileprivate var rank: Int {
        switch kind {
        case .importedUnproven: 0
        case .granted: 1
        case .confirmed: 2
        case .expired: 3
        case .revoked: 4
        }
    }
}
