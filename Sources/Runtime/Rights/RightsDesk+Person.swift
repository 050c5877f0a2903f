package import Commerce
import Compliance
package import Vault

extension RightsDesk {
    /// Stops the number of somebody who is known, and ends the calls to it.
    ///
    /// - Parameter key: makes a second time the same as the first.
    package func suppress(
        _ person: PersonID, of merchant: MerchantID, key: String, for reason: AccessReason, at now: WallTime
    ) async throws -> SuppressionReceipt {
        try await revocation.stop(
            NewSuppression(
                merchant: merchant, subject: .person(person), reason: .api, key: "rights/\(key)", at: now))
    }
}
