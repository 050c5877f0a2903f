import ArgumentParser
import Vault

/// `livecarts keys retire-root PATH`
struct KeysRetireRootCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire-root", abstract: "Overwrites and removes a root key that was rotated away.",
        discussion: """
            Back-ups of keys from before the rotation open with it alone, so they never open again; the proofs of erasures before it then say so.
            The key in force is refused. Destroy every other copy of the file too.
            Example: livecarts keys retire-root /etc/livecarts/root-2026.key
            """)

    @Argument(help: "The file with the root key before.")
    var path: String

    @OptionGroup var vault: VaultOptions

    func run() async throws {
        let name = try await vault.withFiles { files in
            try await files.vault.retireRoot(at: path, by: .somebody, at: files.now)
        }
        print("retired \(name) and removed \(path); destroy every other copy of it too")
    }
}
