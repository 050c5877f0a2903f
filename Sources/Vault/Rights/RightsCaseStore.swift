package import Commerce
package import Compliance

/// Requests about personal data, from their receipt to their answer.
package protocol RightsCaseStore: Sendable {
    /// Takes a request; the same key a second time is the same request. What takes effect at once (restriction, withdrawal, opt-out,
    /// objection) does so in this transaction.
    func openCase(_ new: NewRightsCase) async throws -> OpenedRightsCase

    func rightsCase(_ id: RightsCaseID, of merchant: MerchantID, at now: WallTime) async throws -> RightsCaseRecord

    /// The oldest first, so that the most urgent lead; all merchants' when `merchant` is nil.
    func rightsCases(of merchant: MerchantID?, openOnly: Bool, limit: Int, at now: WallTime) async throws
        -> [RightsCaseRecord]

    /// What was asked, word for word; written down who opens it and why.
    func words(of id: RightsCaseID, of merchant: MerchantID, for reason: AccessReason, at now: WallTime) async throws
        -> String?

    /// Notes what happened to a request.
    ///
    /// - Throws: `RightsMoveError` when it cannot happen now.
    func note(
        _ event: RightsEvent, in id: RightsCaseID, of merchant: MerchantID, by actor: AuditActor, at now: WallTime
    ) async throws -> RightsStep

    /// Makes a code for the person's number or e-mail on file; only its hash is kept (GD-16).
    func makeIdentityCode(
        for id: RightsCaseID, by route: IdentityCheck.Route, of merchant: MerchantID, at now: WallTime
    ) async throws -> IdentityCode

    /// Judges a code that came back; see the record's state for what is left.
    func answerIdentityCode(
        _ code: String, in id: RightsCaseID, of merchant: MerchantID, at now: WallTime
    ) async throws -> RightsStep
}

/// What the product does by itself.
extension RightsCaseStore {
    package func note(
        _ event: RightsEvent, in id: RightsCaseID, of merchant: MerchantID, at now: WallTime
    ) async throws -> RightsStep {
        try await note(event, in: id, of: merchant, by: .runtime, at: now)
    }
}
