import ArgumentParser
import Commerce
import Compliance
import Transport
import Vault

/// `livecarts access grant`
struct AccessGrantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Makes an API key and prints it: the only time that it is shown.",
        discussion: """
            Only a hash of its secret is kept. Name the key after what it is for, not after a person: the name stands in the audit.
            Example: livecarts access grant --role privacy_officer --name privacy-desk --expires 2027-06-30T00:00:00Z
            """)

    @Option(help: "What it may do: owner, operator, editor, qa, privacy_officer, auditor or service.")
    var role: AccessRole

    @Option(help: "What it is called: lower-case letters, digits, '_', '-' and '.'.")
    var name: String

    @Option(help: "The one merchant that it is for; every merchant without it.")
    var merchant: String?

    @Option(help: "From when it is of no use, such as 2027-06-30T00:00:00Z; never without it.")
    var expires: String?

    @OptionGroup var author: AuthorOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard AccessKeyName(name) != nil else {
            throw ValidationError(
                "--name has 1 to \(AccessKeyName.lengthLimit) lower-case letters, digits, '_', '-' and '.', not '\(name)'"
            )
        }
        guard expires.map({ WallTime(iso8601: $0) != nil }) ?? true else {
            throw ValidationError("--expires is a moment with its zone, such as 2027-06-30T00:00:00Z")
        }
    }

    func run() async throws {
        guard let name = AccessKeyName(name) else { throw ExitCode.validationFailure }
        let new = NewAccessKey(
            name, role: role, scope: AccessScope(merchant.map { MerchantID($0) }),
            validUntil: expires.flatMap { WallTime(iso8601: $0) })
        try await place.withVault { opened in
            let granted = try await opened.vault.grantAccess(new, by: author.author, at: opened.now)
            if json {
                try JSONAnswer.show(GrantedKeyAnswer(granted, at: opened.now))
            } else {
                // The key alone goes where a shell sends it.
                print(granted.token.text)
                ProgressLine.show(
                    "key \(granted.key.id) is \(role.rawValue) for \(merchant ?? "every merchant"); it is not shown again"
                )
            }
        }
    }
}

extension AccessRole: ExpressibleByArgument {}
