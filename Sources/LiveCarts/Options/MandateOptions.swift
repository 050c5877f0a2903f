import ArgumentParser
import Commerce
import Vault

/// By what right a person's data goes out or is changed: a request of theirs, or an order with its reason.
struct MandateOptions: ParsableArguments {
    @Option(help: "The person's own request, which must be cleared; 'livecarts rights list' shows them.")
    var request: String?

    @OptionGroup var access: AccessOptions

    func validate() throws {
        guard request != nil || access.access != nil else {
            throw ValidationError("name the person's request with --request, or say why with --reason \"…\"")
        }
        guard request == nil || access.reason == nil else {
            throw ValidationError("give --request or --reason, not both")
        }
    }

    func mandate() throws -> RightsMandate {
        if let request { return .request(RightsCaseID(request), by: .somebody) }
        guard let reason = access.access else { throw ValidationError("say why with --reason \"…\"") }
        return .order(reason)
    }

    /// What stands in the record of accesses.
    func reason() throws -> AccessReason {
        let words = request.map { "request \($0)" } ?? access.reason ?? ""
        guard let reason = AccessOptions.access(words) else { throw ValidationError("say why with --reason \"…\"") }
        return reason
    }
}
