package import Commerce

/// By when what must be done about a request. Every one is the same time of the day as the receipt, in UTC, and so never later than the
/// law's own count of whole days.
package struct RightsDeadlines: Hashable, Sendable {
    /// The receipt is to be confirmed by then: ten business days, whatever the law (CC-1).
    package let acknowledgeBy: WallTime
    /// When we answer: at once for what takes effect at once.
    package let answerBy: WallTime
    /// The last moment that the law allows.
    package let legalLimit: WallTime

    /// Reckons the deadlines of a request.
    ///
    /// - Parameters:
    ///   - isExtended: whether the person was told, within the first term, that it takes longer.
    ///   - holidays: the federal holidays. A day that the table does not cover counts as a business day: too early, never too late.
    package init(
        _ kind: RightsRequestKind, under law: PrivacyLaw, receivedAt: WallTime, isExtended: Bool, holidays: Holidays
    ) {
        acknowledgeBy = receivedAt.movedByBusinessDays(10, holidays)
        let limit = Self.limit(kind, law, receivedAt, isExtended, holidays)
        legalLimit = limit
        answerBy = kind.isImmediate ? receivedAt : limit
    }

    private static func limit(
        _ kind: RightsRequestKind, _ law: PrivacyLaw, _ receivedAt: WallTime, _ isExtended: Bool, _ holidays: Holidays
    ) -> WallTime {
        switch (kind, law) {
        // 11 CCR 7026(f): no extension for an opt-out.
        case (.optOut, .ccpa): receivedAt.movedByBusinessDays(15, holidays)
        // Not within a term: at once (GDPR 7(3), 21(3)).
        case (.withdrawal, .gdpr), (.objection, .gdpr), (.optOut, .gdpr): receivedAt
        // GDPR 12(3).
        case (_, .gdpr): receivedAt.movedByMonths(isExtended ? 3 : 1)
        // Cal. Civ. Code 1798.130(a)(2)(A).
        case (_, .ccpa): receivedAt + .days(isExtended ? 90 : 45)
        case (_, .other): receivedAt + .days(30)
        }
    }
}

extension RightsDeadlines {
    /// Whether the law lets a request's term be extended at all.
    package static func canExtend(_ kind: RightsRequestKind, under law: PrivacyLaw) -> Bool {
        switch law {
        case .gdpr, .ccpa: !kind.isImmediate
        case .other: false
        }
    }
}
