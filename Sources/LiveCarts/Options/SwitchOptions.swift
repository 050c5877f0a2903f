import ArgumentParser
import Commerce
import Compliance
import Runtime
import Scripts
import Vault

/// Which contacts are meant, and why they are stopped or go on.
struct SwitchOptions: ParsableArguments {
    @Option(help: "The merchant whose contacts are meant; every merchant's without one.")
    var merchant: String?

    @Option(help: "The state or country whose people are meant, such as US-NY; everybody without one.")
    var region: String?

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    func validate() throws {
        guard access.access != nil else { throw ValidationError("say why: add --reason \"…\"") }
        guard let region else { return }
        guard try RulesInForce.data(at: nil).rules[JurisdictionCode(region)] != nil else {
            throw ValidationError("--region is a state or country of the calling rules, such as US-NY, not \(region)")
        }
    }

    /// - Returns: false when it stood like that already.
    func turn(on isOn: Bool) async throws -> Bool {
        guard let reason = access.access else { return false }
        return try await place.withVault { opened in
            let known = try await opened.vault.merchants()
            let whose = try merchant.map { try MerchantOptions.known($0, among: known) }
            let contacts = ContactSwitch(merchant: whose, region: region.map { JurisdictionCode($0) })
            return try await opened.vault.turn(contacts, on: isOn, for: reason, at: opened.now)
        }
    }

    var words: String {
        let whose = merchant.map { "contacts of \($0)" } ?? "all contacts"
        return region.map { "\(whose) to \($0)" } ?? whose
    }
}
