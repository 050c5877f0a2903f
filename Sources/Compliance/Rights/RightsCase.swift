package import Commerce

/// One request about a person's data, from its receipt to its answer.
///
/// Pure: it knows neither who asks nor what is held. What happened comes in, what is to be done comes out.
package struct RightsCase: Hashable, Sendable, Codable {
    /// Where a request stands.
    package enum State: Hashable, Sendable, Codable {
        case received
        /// A code was sent and its answer is awaited.
        case identityAsked(IdentityCheck)
        /// The person is proved, or need not be.
        case verified(RightsIdentity)
        /// Nobody proved to be the person; the request ends without a word on what is held.
        case refused(IdentityRefusal, at: WallTime)
        case inWork
        case answered(at: WallTime)
        case rejected(RightsRejection, at: WallTime)
    }

    package let kind: RightsRequestKind
    package let law: PrivacyLaw
    package let receivedAt: WallTime
    package private(set) var state: State
    package private(set) var acknowledgedAt: WallTime?
    /// When the person was told that it takes longer.
    package private(set) var extendedAt: WallTime?
    /// How many codes were sent.
    package private(set) var codesSent: Int

    /// A request as it is received.
    package init(_ kind: RightsRequestKind, under law: PrivacyLaw, receivedAt: WallTime) {
        self.kind = kind
        self.law = law
        self.receivedAt = receivedAt
        self.state = kind.needsIdentity ? .received : .verified(.notNeeded)
        self.acknowledgedAt = nil
        self.extendedAt = nil
        self.codesSent = 0
    }

    /// When it ended; nil while it is open. Its retention runs from then (CC-5).
    package var closedAt: WallTime? {
        switch state {
        case .received, .identityAsked, .verified, .inWork: nil
        case .refused(_, let at), .answered(let at), .rejected(_, let at): at
        }
    }

    /// Whether data may go out or be changed for it.
    package var isCleared: Bool {
        switch state {
        case .verified, .inWork: true
        case .received, .identityAsked, .refused, .answered, .rejected: false
        }
    }

    package func deadlines(_ holidays: Holidays) -> RightsDeadlines {
        RightsDeadlines(
            kind, under: law, receivedAt: receivedAt, isExtended: extendedAt != nil, holidays: holidays)
    }

    /// Takes what happened.
    ///
    /// - Returns: what is to be done about it.
    /// - Throws: ``RightsMoveError`` when it cannot happen now; then nothing has changed.
    package mutating func handle(_ event: RightsEvent, at now: WallTime) throws(RightsMoveError) -> [RightsAction] {
        switch event {
        case .acknowledged:
            acknowledgedAt = acknowledgedAt ?? now
            return []
        case .identityAsked(let check): return try askIdentity(check)
        case .identityAnswered(let hash): return try judge(hash, at: now)
        case .vouchedFor(let voucher): return try vouch(voucher)
        case .workBegan: return try begin()
        case .extended: return try extend(at: now)
        case .answered: return try answer(at: now)
        case .rejected(let reason): return try reject(reason, at: now)
        }
    }
}

// MARK: - Identity

extension RightsCase {
    private mutating func askIdentity(_ check: IdentityCheck) throws(RightsMoveError) -> [RightsAction] {
        switch state {
        case .received, .identityAsked:
            guard codesSent < IdentityCheck.codeLimit else { throw .tooManyCodes(limit: IdentityCheck.codeLimit) }
            codesSent += 1
            state = .identityAsked(check)
            return [.sendCode(check.route)]
        case .verified, .refused, .inWork, .answered, .rejected: throw notNow(.identity)
        }
    }

    private mutating func judge(_ hash: [UInt8], at now: WallTime) throws(RightsMoveError) -> [RightsAction] {
        guard case .identityAsked(let check) = state else { throw notNow(.identity) }
        switch check.verdict(on: hash, at: now) {
        case .right:
            state = .verified(.code(check.route))
            return [.begin]
        case .wrong:
            state = .identityAsked(check.afterWrongAnswer())
            return []
        case .expired:
            // Another code may be asked for; the last one that may be sent is the end.
            guard codesSent >= IdentityCheck.codeLimit else { return [] }
            state = .refused(.expired, at: now)
            return [.tellRefusal]
        case .exhausted:
            state = .refused(.wrongCode, at: now)
            return [.tellRefusal]
        }
    }

    private mutating func vouch(_ voucher: RightsIdentity.Voucher) throws(RightsMoveError) -> [RightsAction] {
        switch state {
        case .received, .identityAsked:
            state = .verified(.vouched(voucher))
            return [.begin]
        case .verified, .refused, .inWork, .answered, .rejected: throw notNow(.identity)
        }
    }
}

// MARK: - Work

extension RightsCase {
    private mutating func begin() throws(RightsMoveError) -> [RightsAction] {
        switch state {
        case .verified:
            state = .inWork
            return []
        case .inWork: return []
        case .received, .identityAsked, .refused, .answered, .rejected: throw notNow(.work)
        }
    }

    /// Once, and only while the first term runs: later the person would have been told too late (GDPR 12(3), 1798.130(a)(2)(A)).
    private mutating func extend(at now: WallTime) throws(RightsMoveError) -> [RightsAction] {
        guard closedAt == nil else { throw notNow(.extending) }
        guard RightsDeadlines.canExtend(kind, under: law), extendedAt == nil else { throw .cannotExtend }
        // No holiday matters to a term that can be extended.
        let none = Holidays(years: [], dates: [:])
        let limit = RightsDeadlines(kind, under: law, receivedAt: receivedAt, isExtended: false, holidays: none)
        guard now <= limit.legalLimit else { throw .cannotExtend }
        extendedAt = now
        let later = RightsDeadlines(kind, under: law, receivedAt: receivedAt, isExtended: true, holidays: none)
        return [.tellExtension(until: later.legalLimit)]
    }

    private mutating func answer(at now: WallTime) throws(RightsMoveError) -> [RightsAction] {
        switch state {
        case .inWork, .verified:
            state = .answered(at: now)
            return [.tellAnswer]
        case .answered: return []
        case .received, .identityAsked, .refused, .rejected: throw notNow(.answering)
        }
    }

    /// Always with the reason, and with the right to complain (GDPR 12(4)).
    private mutating func reject(_ reason: RightsRejection, at now: WallTime) throws(RightsMoveError) -> [RightsAction]
    {
        switch state {
        case .received, .identityAsked, .verified, .inWork:
            state = .rejected(reason, at: now)
            return [.tellRejection(reason)]
        case .refused, .answered, .rejected: throw notNow(.rejecting)
        }
    }

    private func notNow(_ move: RightsMoveError.Move) -> RightsMoveError { .notNow(move, standing: state.standing) }
}
