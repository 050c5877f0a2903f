import ArgumentParser
import Commerce
import Vault

/// A request about data, by its identifier.
struct CaseOptions: ParsableArguments {
    @Argument(help: "The request's identifier, such as req_4m2k9.")
    var id: String

    /// The request, whichever merchant's it is.
    func find(in opened: OpenedVault) async throws -> RightsCaseRecord {
        for merchant in try await opened.vault.merchants() {
            do {
                return try await opened.vault.rightsCase(RightsCaseID(id), of: merchant, at: opened.now)
            } catch RightsError.unknownCase {
                continue
            }
        }
        throw CommandProblem.unknownRequest(id)
    }
}
