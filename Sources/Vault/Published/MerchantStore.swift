package import Commerce

/// Published merchant files: immutable versions, the last one in force.
package protocol MerchantStore: Sendable {
    /// Publishes a merchant's settings and puts them in force; returns the SHA-256 of the bytes in hex.
    func publishMerchant(_ bytes: [UInt8], of merchant: MerchantID, at now: WallTime) async throws -> String

    /// The settings in force.
    func merchantSettings(of merchant: MerchantID) async throws -> [UInt8]?

    func merchants() async throws -> [MerchantID]
}
