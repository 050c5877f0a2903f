import ArgumentParser
import Foundation
import Vault

/// Why something personal is opened. The reason is written into the record of accesses before anything is opened.
struct AccessOptions: ParsableArguments {
    @Option(help: "Why it is opened; kept with your name and the time in the record of accesses.")
    var reason: String?

    /// The longest reason that is kept, in characters.
    private static let longestReason = 500

    func validate() throws {
        guard (reason ?? "").count <= Self.longestReason else {
            throw ValidationError("--reason has at most \(Self.longestReason) characters")
        }
    }

    /// Nil when no reason was given.
    var access: AccessReason? { Self.access(reason ?? "") }

    /// A reason of whoever runs the command; nil when it is empty.
    static func access(_ reason: String) -> AccessReason? {
        AccessReason(actor: "operator \(ProcessInfo.processInfo.userName)", reason: reason)
    }

    /// The reason that was given, or what the command itself is for where none is needed.
    func access(or purpose: String) throws -> AccessReason {
        guard let access = access ?? Self.access(purpose) else { throw ValidationError("say why with --reason \"…\"") }
        return access
    }
}
