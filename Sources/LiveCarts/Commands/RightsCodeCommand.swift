import ArgumentParser
import Commerce
import Compliance
import Runtime
import Vault

/// `livecarts rights code ID`
struct RightsCodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "Makes a code to send to what is on file of the person, to prove who asks.",
        discussion: """
            It is printed once, with where it goes, and kept as a hash. It serves for 15 minutes and 5 answers. Send it to what is on file and nowhere else.
            Example: livecarts rights code req_4m2k9 --by number --reason "to prove who asks"
            """)

    @OptionGroup var request: CaseOptions

    @Option(help: "number or email.")
    var by = IdentityCheck.Route.number

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    mutating func validate() throws {
        guard access.access != nil else {
            throw ValidationError("where the code goes is personal and opens for a reason: add --reason \"…\"")
        }
    }

    func run() async throws {
        let code = try await place.withVault { opened in
            let record = try await request.find(in: opened)
            guard let person = record.person else { throw RightsError.nothingOnFile(by) }
            _ = try await opened.vault.open(
                person, of: record.merchant, for: try access.access(or: "identity"), at: opened.now)
            return try await opened.desk.makeIdentityCode(
                for: record.id, by: by, of: record.merchant, at: opened.now)
        }
        switch code.destination {
        case .number(let number): print("send \(code.code) to \(number.text)")
        case .email(let address): print("send \(code.code) to \(address)")
        }
        print("then: livecarts rights answer \(request.id) CODE")
    }
}

extension IdentityCheck.Route: ExpressibleByArgument {}
