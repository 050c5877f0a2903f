package import Commerce

/// Folds the ledger of one person with one merchant into the state of a consent.
package enum ConsentLedger {
    /// How long a consent lasts without contact (CON-7); a merchant may shorten it.
    package static let longestTerm = RetentionPeriod.months(18)

    /// The state of one consent at a moment.
    ///
    /// Events received later than `moment` are left out. A revocation beats what was received before it, and also a
    /// grant that arrives after it but was given before: a late delivery revives nothing.
    ///
    /// - Parameters:
    ///   - events: all events of the person with the merchant, in any order.
    ///   - scope: the consent asked about.
    ///   - contacts: the times of contacts made under it, in any order; one that came while it stood begins its term anew.
    ///   - term: how long a consent lasts without contact; never longer than ``longestTerm``.
    package static func state(
        of events: [ConsentEvent], for scope: ConsentScope, at moment: WallTime, contacts: [WallTime] = [],
        term: RetentionPeriod = longestTerm
    ) -> ConsentState {
        let known =
            events
            .filter { $0.person == scope.person && $0.receivedAt <= moment }
            .sorted { left, right in
                guard left.receivedAt == right.receivedAt else { return left.receivedAt < right.receivedAt }
                // Of two events at one instant the revocation counts as the later.
                return left.rank < right.rank
            }
        var fold = ConsentFold(
            scope: scope, term: term, contacts: contacts.filter { $0 <= moment }.sorted())
        for event in known { fold.apply(event) }
        return fold.state(at: moment)
    }

    /// When a consent runs out: a term after its capture, or after the last contact that came before it had run out.
    ///
    /// - Parameter contacts: in their order.
    static func end(of capture: WallTime, contacts: [WallTime], term: RetentionPeriod) -> WallTime {
        contacts.reduce(end(after: capture, term: term)) { end, contact in
            contact >= capture && contact < end ? max(end, self.end(after: contact, term: term)) : end
        }
    }

    private static func end(after moment: WallTime, term: RetentionPeriod) -> WallTime {
        let longest = longestTerm.end(from: moment) ?? moment
        return min(term.end(from: moment) ?? longest, longest)
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
