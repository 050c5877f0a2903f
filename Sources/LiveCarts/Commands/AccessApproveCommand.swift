import ArgumentParser
import Commerce
import Compliance
import Foundation
import Vault

/// `livecarts access approve ID`
struct AccessApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "Approves what another key asked for, with a key of your own.",
        discussion: """
            It takes a key that may approve, and that is not the one that asked. The key is read from a file, so that it stands in no list of processes.
            Example: livecarts access approve apr_5d02… --key-file privacy.key
            """)

    @Argument(help: "The approval's identifier, as 'livecarts access approvals' shows it.")
    var id: String

    @Option(help: "The file with your key.")
    var keyFile: String

    @OptionGroup var place: VaultOptions

    /// More than any key has.
    private static let keyFileLimit = 4_096

    func run() async throws {
        let token = try token()
        try await place.withVault { opened in
            switch try await opened.vault.admit(token, at: opened.now) {
            case .refused(let refusal): throw refusal
            case .admitted(let key):
                let approval = try await opened.vault.approve(SecondPersonID(id), by: key.id, at: opened.now)
                print("approved for \(approval.asker), once and until \(approval.request.lapsesAt.text)")
            }
        }
    }

    private func token() throws(CommandProblem) -> String {
        guard let handle = FileHandle(forReadingAtPath: keyFile),
            let bytes = try? handle.read(upToCount: Self.keyFileLimit)
        else { throw .unreadable(keyFile) }
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
