package import Commerce
package import Compliance

/// What a request does to a person's data.
package protocol PersonRightsStore: Sendable {
    /// The people that a request may mean. By number through the blind index; by e-mail or the shop's identifier every profile of the
    /// merchant is opened, and that is written down.
    func people(meant handle: PersonHandle, by merchant: MerchantID, for reason: AccessReason, at now: WallTime)
        async throws -> [PersonID]

    /// A merchant's people in the order of their pseudonyms, for an order about all of them.
    func people(of merchant: MerchantID, after last: PersonID?, limit: Int) async throws -> [PersonID]

    /// Freezes use: the gatekeeper refuses every contact, the data stays (GD-7).
    func restrict(_ person: PersonID, of merchant: MerchantID, by actor: AuditActor, at now: WallTime) async throws
        -> StopReceipt

    func liftRestriction(of person: PersonID, of merchant: MerchantID, for reason: AccessReason, at now: WallTime)
        async throws

    func isRestricted(_ person: PersonID, of merchant: MerchantID) async throws -> Bool

    /// Takes every consent back and suppresses the number, in one transaction.
    func withdraw(
        _ person: PersonID, of merchant: MerchantID, key: String, by actor: AuditActor, at now: WallTime
    ) async throws -> StopReceipt

    /// Changes what is known of a person; queued work reads it when it is done (GD-5).
    func correct(
        _ correction: PersonCorrection, of person: PersonID, merchant: MerchantID, under mandate: RightsMandate,
        at now: WallTime
    ) async throws -> CorrectionReceipt

    /// Everything held about a person, in `person-export-1` (GD-4, GD-8).
    func export(
        _ person: PersonID, of merchant: MerchantID, under mandate: RightsMandate, terms: ExportTerms, at now: WallTime
    ) async throws -> PersonExport

    /// Erases a person: destroys the keys, removes the rows and tapes, and leaves a suppression and a proof (GD-6). What a legal hold keeps
    /// stays, barred from all use but the hold's own (GDPR 17(3)(e)). Done again it is the same as done once; what a dead process left
    /// unfinished is finished, and what holds kept goes once they are over.
    func erase(
        _ person: PersonID, of merchant: MerchantID, under mandate: RightsMandate, at now: WallTime
    ) async throws -> ErasureReceipt

    /// Erasures that were begun and not finished.
    func unfinishedErasures() async throws -> [UnfinishedErasure]

    /// Finishes erasures that a dead process left half done, and those that waited for the end of a legal hold: at start, before anything
    /// is served, and with every sweep.
    ///
    /// - Returns: what was erased by it.
    @discardableResult
    func completeErasures(at now: WallTime) async throws -> [ErasureReceipt]

    /// The proof of a finished erasure; what it says of the back-ups is found out as of `now`.
    func erasureProof(of person: PersonID, merchant: MerchantID, at now: WallTime) async throws -> ErasureProof?
}

/// What the product does by itself.
extension PersonRightsStore {
    package func restrict(_ person: PersonID, of merchant: MerchantID, at now: WallTime) async throws -> StopReceipt {
        try await restrict(person, of: merchant, by: .runtime, at: now)
    }

    package func withdraw(
        _ person: PersonID, of merchant: MerchantID, key: String, at now: WallTime
    ) async throws -> StopReceipt {
        try await withdraw(person, of: merchant, key: key, by: .runtime, at: now)
    }
}
