package import Commerce
package import Compliance

/// Published merchant files: immutable versions, the last one in force.
package protocol MerchantStore: Sendable {
    /// Publishes a merchant's settings and puts them in force; returns the SHA-256 of the bytes in hex.
    ///
    /// - Parameter schedule: how long the merchant keeps each class, put in force together with the rest; nil leaves it as it is.
    @discardableResult
    func publishMerchant(
        _ bytes: [UInt8], of merchant: MerchantID, keeping schedule: RetentionSchedule?, at now: WallTime
    ) async throws -> String

    /// The settings in force.
    func merchantSettings(of merchant: MerchantID) async throws -> [UInt8]?

    func merchants() async throws -> [MerchantID]
}

extension MerchantStore {
    /// Publishes settings that say nothing of retention.
    @discardableResult
    package func publishMerchant(
        _ bytes: [UInt8], of merchant: MerchantID, at now: WallTime
    ) async throws -> String {
        try await publishMerchant(bytes, of: merchant, keeping: nil, at: now)
    }
}
