import ArgumentParser
import Foundation
import Vault

/// Who gives or takes access, and why; both are sealed into the audit.
struct AuthorOptions: ParsableArguments {
    @Option(help: "Why; kept with your name and the time in the audit.")
    var reason: String?

    /// The longest reason that is kept, in characters.
    private static let longestReason = 500

    func validate() throws {
        guard (reason ?? "").count <= Self.longestReason else {
            throw ValidationError("--reason has at most \(Self.longestReason) characters")
        }
    }

    var author: AccessAuthor { .command("operator \(ProcessInfo.processInfo.userName)", reason: reason) }
}
