import Commerce
import Compliance
import Controls
import Testing

@testable import Vault

/// The lots of a merchant's people (ATT-2).
struct HoldoutDrawTests {
    private func lots(_ vault: SQLiteVault, merchant: MerchantID = Sample.merchant, at now: WallTime = Sample.start)
        async throws -> [Int]
    {
        let phones = try (0..<2_000).map { try Sample.phone("+1813\(5_550_000 + $0)") }
        return try await vault.writer.write { db in
            try phones.map { try vault.holdoutDraw(of: $0, merchant, at: now, db).lot }
        }
    }

    /// A lot stays the same for the whole epoch, whatever becomes of keys and persons.
    @Test(.controls("ATT-2")) func aLotOutlivesKeysAndErasure() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        let person = try await Sample.arrive(vault)
        let before = try await lots(vault)
        #expect(try await vault.rotateIndex(of: Sample.merchant, at: Sample.start) == 2)
        _ = try await vault.erase(person, of: Sample.merchant, under: .order(try Sample.reason()), at: Sample.start)
        #expect(try await lots(vault) == before)
        try await vault.close()
    }

    /// Another merchant and another epoch draw anew, so that nobody is left alone for good.
    @Test(.controls("ATT-2")) func everyMerchantAndEpochDrawsAnew() async throws {
        let opened = try OpenedVault()
        let first = try await lots(opened.vault)
        let others = [
            try await lots(opened.vault, merchant: "mrc_other"),
            try await lots(opened.vault, at: Sample.start + HoldoutEpoch.span),
        ]
        for other in others {
            #expect(zip(first, other).count { $0 == $1 } < 20)
        }
        try await opened.vault.close()
    }

    /// Of two thousand people about a tenth are in a tenth; the bounds are seven standard deviations wide.
    @Test(.controls("ATT-2")) func aTenthIsATenth() async throws {
        let opened = try OpenedVault()
        let held = try await lots(opened.vault).count { $0 < 1_000 }
        #expect((106...294).contains(held))
        try await opened.vault.close()
    }
}
