package import Commerce
package import Dialogue

/// Published prompt scripts: immutable, named by their content.
package protocol ScriptStore: Sendable {
    /// Publishes a script and makes it the merchant's current one of its name.
    ///
    /// - Throws: ``VaultError/notItsContent(_:)`` when the bytes are not those that the version names.
    func publishScript(_ bytes: [UInt8], as version: ScriptVersion, of merchant: MerchantID, at now: WallTime)
        async throws

    func script(_ version: ScriptVersion, of merchant: MerchantID, at now: WallTime) async throws -> [UInt8]?

    /// The version published last under a name, such as `cart-recovery`.
    func currentScript(named name: String, of merchant: MerchantID, at now: WallTime) async throws
        -> ScriptVersion?
}
