import Commerce

/// The running state while a ledger is read in order.
struct ConsentFold: Equatable {
    private let scope: ConsentScope
    private let term: RetentionPeriod
    /// In their order.
    private let contacts: [WallTime]
    private var state: ConsentState = .absent
    private var lastRevocation: WallTime?
    private var confirmations: [NumberPseudonym: WallTime] = [:]

    init(scope: ConsentScope, term: RetentionPeriod, contacts: [WallTime]) {
        self.scope = scope
        self.term = term
        self.contacts = contacts
    }

    mutating func apply(_ event: ConsentEvent) {
        switch event.kind {
        case .granted(let granted, let evidence, let number):
            grant(granted, evidence, number: number)
        case .confirmed(let number):
            confirmations[number] = event.receivedAt
        case .revoked:
            lastRevocation = event.receivedAt
            // A number confirmed before a stop must be confirmed again after it.
            confirmations = [:]
            state = .revoked(at: event.receivedAt)
        case .expired(let expired):
            if expired == scope { state = .expired(at: event.receivedAt) }
        case .importedUnproven(let imported):
            if imported == scope, state == .absent { state = .unproven }
        }
    }

    private mutating func grant(_ granted: ConsentScope, _ evidence: ConsentEvidence, number: NumberPseudonym) {
        guard granted == scope else { return }
        if let lastRevocation, evidence.capturedAt <= lastRevocation { return }
        let missing = evidence.missingElements(for: scope.channel, seller: scope.seller)
        guard missing.isEmpty else {
            // A second, incomplete form takes nothing from a consent that stands.
            if case .standing = state { return }
            state = .invalid(missing: missing)
            return
        }
        state = .standing(
            StandingConsent(
                scope: scope, number: number, textID: evidence.textID, capturedAt: evidence.capturedAt,
                expiresAt: ConsentLedger.end(of: evidence.capturedAt, contacts: contacts, term: term),
                isTwoSidedAgreement: evidence.isTwoSidedAgreement, confirmedAt: nil))
    }

    func state(at moment: WallTime) -> ConsentState {
        switch state {
        case .absent, .unproven, .invalid, .revoked, .expired:
            return state
        case .standing(let consent):
            guard moment < consent.expiresAt else { return .expired(at: consent.expiresAt) }
            return .standing(
                StandingConsent(
                    scope: consent.scope, number: consent.number, textID: consent.textID,
                    capturedAt: consent.capturedAt, expiresAt: consent.expiresAt,
                    isTwoSidedAgreement: consent.isTwoSidedAgreement, confirmedAt: confirmations[consent.number]))
        }
    }
}
