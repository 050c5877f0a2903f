package import Commerce
package import Compliance

/// Decisions whether a person may be contacted, each made and stored in one transaction with what it sets going.
package protocol ContactStore: Sendable {
    /// Reads the facts, has the gatekeeper decide, stores the decision with its facts, reserves the frequency counters if it allows, and
    /// commits what the caller makes of it: all in one transaction. The permit is handed out only after the commit.
    ///
    /// - Parameter consequence: Called inside the transaction with the decision's record, and again should the transaction have to be
    ///   repeated; so it must do nothing but compute.
    /// - Throws: ``VaultError/unknownPerson(_:)``, ``VaultError/expired(_:)`` when there is no number to contact,
    ///   ``VaultError/unknownJob(_:)`` when the text job is no longer held; then nothing of it is stored.
    func decideContact(
        _ wish: ContactWish, under terms: ContactTerms, at now: WallTime,
        with consequence: @escaping @Sendable (ContactDecisionRecord) throws -> ContactConsequence
    ) async throws -> ContactDecision

    /// What the decision would be, for any moment; nothing is stored or reserved.
    func previewContact(_ wish: ContactWish, under terms: ContactTerms, at now: WallTime) async throws
        -> ContactDecisionRecord

    /// Gives the counters of an allowed contact back, because the attempt never reached the network (FRQ-4).
    func releaseContact(_ decision: DecisionID, of merchant: MerchantID, at now: WallTime) async throws

    /// Takes over a contact that was made elsewhere, so that caps and ladders count it; the same key a second time changes nothing.
    func recordContact(_ attempt: ContactAttempt, with person: PersonID, of merchant: MerchantID, key: String)
        async throws

    /// When a person was asked by text whether the number is theirs (CON-6).
    func confirmationQuestions(to person: PersonID, of merchant: MerchantID, at now: WallTime) async throws
        -> [WallTime]

    /// The decisions about a person, newest first.
    func decisions(about person: PersonID, of merchant: MerchantID, limit: Int, at now: WallTime) async throws
        -> [ContactDecisionRecord]
}
