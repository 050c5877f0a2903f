import ArgumentParser
import Commerce
import Compliance
import Vault

/// `livecarts retention release ID`
struct RetentionReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Ends a legal hold before its time; the next sweep destroys what it kept past its limit.",
        discussion: "Example: livecarts retention release hold_7h3k… --reason \"claim 12 was settled\"")

    @Argument(help: "The hold's identifier; 'livecarts retention holds' lists them.")
    var id: String

    @OptionGroup var access: AccessOptions

    @OptionGroup var merchants: MerchantOptions

    @OptionGroup var place: VaultOptions

    mutating func validate() throws {
        guard access.access != nil else { throw ValidationError("a release wants a reason: add --reason \"…\"") }
    }

    func run() async throws {
        guard let reason = access.access else { return }
        try await place.withVault { opened in
            let hold = LegalHoldID(id)
            for merchant in try await merchants.all(in: opened) {
                let known = try await opened.vault.legalHolds(of: merchant, at: opened.now)
                guard known.contains(where: { $0.id == hold }) else { continue }
                return try await opened.vault.release(hold, of: merchant, for: reason, at: opened.now)
            }
            throw VaultError.unknownHold(hold)
        }
        print("released \(id); 'livecarts retention sweep' destroys what is past its limit now")
    }
}
