import ArgumentParser
import Commerce
import Vault

/// Whose keys are rotated.
struct RotationOptions: ParsableArguments {
    @OptionGroup var vault: VaultOptions

    @Option(help: "Only this merchant's keys; all merchants' without it.")
    var merchant: String?

    /// Does something for every merchant meant, and then something for all.
    func each<Answer>(
        _ work: (VaultFiles, MerchantID) async throws -> Void, then end: (VaultFiles) async throws -> Answer
    ) async throws -> Answer {
        try await vault.withFiles { files in
            let known = try await files.vault.keyedMerchants()
            let wanted = merchant.map { MerchantID($0) }
            if let wanted, !known.contains(wanted) { throw KeyProblem.noKeys(merchant: wanted) }
            for merchant in wanted.map({ [$0] }) ?? known { try await work(files, merchant) }
            return try await end(files)
        }
    }

    func each(_ work: (VaultFiles, MerchantID) async throws -> Void) async throws {
        try await each(work) { _ in }
    }

    /// A merchant as it is printed; deliveries that were not yet anybody's have keys too.
    static func name(_ merchant: MerchantID) -> String {
        merchant.text.isEmpty ? "unclaimed deliveries" : merchant.text
    }
}
