package import Commerce

/// The way from a number back to an erasure, by the suppression that it left.
package protocol ErasedPeopleStore: Sendable {
    /// The pseudonyms of those who were erased under a number, the latest first. They lead to nobody any more but to their proofs.
    func erasedPeople(with phone: E164, of merchant: MerchantID, at now: WallTime) async throws -> [PersonID]
}
