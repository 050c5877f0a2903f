import ArgumentParser
import Commerce
import Vault

/// Whose things are meant, where a command can be about several merchants.
struct MerchantOptions: ParsableArguments {
    @Option(help: "The merchant; needed only where there are several.")
    var merchant: String?

    /// The one that is named, or the only one.
    func one(in opened: OpenedVault) async throws -> MerchantID {
        let known = try await opened.vault.merchants()
        if let merchant { return try Self.known(merchant, among: known) }
        guard let only = known.first else { throw CommandProblem.noMerchant }
        guard known.count == 1 else { throw CommandProblem.severalMerchants(known.map(\.text).sorted()) }
        return only
    }

    /// The one that is named, or all.
    func all(in opened: OpenedVault) async throws -> [MerchantID] {
        let known = try await opened.vault.merchants()
        return try merchant.map { [try Self.known($0, among: known)] } ?? known
    }

    /// A merchant by a name that somebody typed.
    static func known(_ name: String, among known: [MerchantID]) throws(CommandProblem) -> MerchantID {
        guard let found = known.first(where: { $0.text == name }) else { throw .unknownMerchant(name) }
        return found
    }
}
