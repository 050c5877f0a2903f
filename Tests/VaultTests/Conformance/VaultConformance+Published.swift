import Commerce
import Crypto
import Dialogue
import Testing
import Vault

extension VaultConformance {
    private static func version(of bytes: [UInt8]) throws -> ScriptVersion {
        let hash = SHA256.hash(data: bytes).flatMap { [$0 >> 4, $0 & 15] }.map { String($0, radix: 16) }.joined()
        return try #require(ScriptVersion("cart-recovery@\(hash.prefix(12))"))
    }

    static let published: [VaultConformance] = [
        VaultConformance("a script is what its version names, and the last one published is current") { vault in
            let bytes = ["first", "second"].map { Array($0.utf8) }
            let versions = try bytes.map(version(of:))
            for (bytes, version) in zip(bytes, versions) {
                try await vault.publishScript(bytes, as: version, of: Sample.merchant, at: Sample.start)
            }
            #expect(try await vault.script(versions[0], of: Sample.merchant, at: Sample.start) == bytes[0])
            func current() async throws -> ScriptVersion? {
                try await vault.currentScript(named: "cart-recovery", of: Sample.merchant, at: Sample.start)
            }
            #expect(try await current() == versions[1])
            // Rolling back is publishing the older one again.
            try await vault.publishScript(bytes[0], as: versions[0], of: Sample.merchant, at: Sample.start)
            #expect(try await current() == versions[0])
            await #expect(throws: VaultError.notItsContent(versions[0].text)) {
                try await vault.publishScript(bytes[1], as: versions[0], of: Sample.merchant, at: Sample.start)
            }
        },
        VaultConformance("a merchant's last settings are in force") { vault in
            let first = try await vault.publishMerchant([1], of: Sample.merchant, at: Sample.start)
            let second = try await vault.publishMerchant([2], of: Sample.merchant, at: Sample.start)
            #expect(first != second)
            #expect(try await vault.merchantSettings(of: Sample.merchant) == [2])
            #expect(try await vault.merchants() == [Sample.merchant])
            #expect(try await vault.merchantSettings(of: "mrc_other") == nil)
        },
    ]
}
