import ArgumentParser
import Vault

/// `livecarts keys backup PATH`
struct KeysBackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Writes the wrapped keys, and nothing else, to a file that only you can read.",
        discussion: """
            Keep it apart from the data's back-up and from the root key, and for 35 days at most: what was erased since opens with it.
            Example: livecarts keys backup /mnt/keys/2026-11-22.keys
            """)

    @Argument(help: "The file to write; an existing one is left alone.")
    var path: String

    @OptionGroup var vault: VaultOptions

    func run() async throws {
        try await vault.withFiles { files in try await files.vault.backupKeys(to: path, at: files.now) }
        print("wrote \(path); it opens only under the root key in force now")
    }
}
