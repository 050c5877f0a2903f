import ArgumentParser
import Commerce
import Vault

/// A breach, by its identifier.
struct BreachOptions: ParsableArguments {
    @Argument(help: "The breach's identifier, such as brc_4m2k9.")
    var id: String

    /// The breach, whichever merchant's it is.
    func find(in opened: OpenedVault) async throws -> Breach {
        for merchant in try await opened.vault.merchants() {
            do {
                return try await opened.vault.breach(BreachID(id), of: merchant, at: opened.now)
            } catch RightsError.unknownBreach {
                continue
            }
        }
        throw CommandProblem.unknownBreach(id)
    }
}
