package import Commerce

/// Who may not be contacted any more: by a keyed hash of the number, so that it outlives the person's erasure (REV-9).
package protocol SuppressionStore: Sendable {
    /// Stores a stop for all channels and cancels the person's queued jobs in the same transaction; durable when this returns.
    func suppress(_ suppression: NewSuppression) async throws -> SuppressionReceipt

    /// Lifts what a list of the merchant's own brought on a number, and nothing else (LST-5); consents that ended by it stay ended.
    func lift(
        _ phone: E164, fromListsOf merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) async throws -> SuppressionLift

    /// Whether the number is suppressed for this merchant.
    func isSuppressed(_ phone: E164, of merchant: MerchantID, at now: WallTime) async throws -> Bool

    /// Whether the person's number is suppressed for this merchant.
    func isSuppressed(_ person: PersonID, of merchant: MerchantID, at now: WallTime) async throws -> Bool
}
