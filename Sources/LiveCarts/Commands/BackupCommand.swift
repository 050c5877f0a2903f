import ArgumentParser
import Vault

/// `livecarts backup DIR`
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Writes data and recordings, sealed as they are, to a folder; never the keys.",
        discussion: """
            Calls go on meanwhile. Back the keys up apart, with 'livecarts keys backup'.
            Example: livecarts backup /mnt/backup/2026-11-22
            """)

    @Argument(help: "The folder to make.")
    var folder: String

    @OptionGroup var vault: VaultOptions

    func run() async throws {
        let manifest = try await vault.withFiles { files in
            try await files.vault.backupData(to: folder, at: files.now, progress: ProgressLine.show)
        }
        let bytes = manifest.files.reduce(0) { $0 + $1.bytes }
        print("wrote \(manifest.files.count) files of \(bytes) bytes to \(folder), of vault \(manifest.vault)")
    }
}
