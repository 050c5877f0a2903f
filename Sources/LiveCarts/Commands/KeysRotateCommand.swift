import ArgumentParser
import Commerce
import Foundation
import Vault

/// `livecarts keys rotate`
struct KeysRotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Puts fresh keys in the place of those in force; calls go on meanwhile.",
        discussion: "Example: livecarts keys rotate wrap",
        subcommands: [Root.self, Wrap.self, Rows.self, Index.self])

    /// How many rows are sealed anew in one transaction.
    private static let batch = 500

    /// `livecarts keys rotate root --new PATH`
    struct Root: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "root", abstract: "Puts the vault under another root key; the one before opens it no longer.",
            discussion: """
                Make the new one with 'livecarts keys init'. A running server takes it up from its file by itself. Name that file in
                LIVECARTS_ROOT_KEY_FILE afterwards, make a new back-up of the keys, and destroy the old file with
                'livecarts keys retire-root' once no back-up of keys needs it.
                Example: livecarts keys rotate root --new /etc/livecarts/root-2027.key
                """)

        @OptionGroup var vault: VaultOptions

        @Option(help: "The file with the new root key.")
        var new: String

        func run() async throws {
            try await vault.withFiles { files in
                let key = try RootKeyFile.read(at: new, dataFolder: files.folder)
                let count = try await files.vault.rotateRoot(to: key, in: URL(filePath: new).path, at: files.now)
                print("wrapped \(count) keys under \(new); \(files.rootKeyFile) opens this vault no longer")
                print("set LIVECARTS_ROOT_KEY_FILE to \(new), then run 'livecarts keys backup'")
            }
        }
    }

    /// `livecarts keys rotate wrap`
    struct Wrap: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "wrap", abstract: "Gives merchants fresh wrapping keys and destroys those before.",
            discussion: "Example: livecarts keys rotate wrap --merchant mrc_example_home")

        @OptionGroup var target: RotationOptions

        func run() async throws {
            try await target.each { files, merchant in
                let count = try await files.vault.rotateWrap(of: merchant, at: files.now)
                print(
                    "\(RotationOptions.name(merchant)): wrapped \(count) keys anew, destroyed the wrapping key before")
            }
        }
    }

    /// `livecarts keys rotate data`
    struct Rows: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "data", abstract: "Seals what is kept under fresh keys and destroys those before.",
            discussion: """
                Exits with 1 when a row does not open: its key is kept, and 'livecarts check' names it. Run again, it goes on where it stopped.
                Example: livecarts keys rotate data --merchant mrc_example_home
                """)

        @OptionGroup var target: RotationOptions

        @Flag(help: "Make no new keys; only go on with what an earlier run began.")
        var resume = false

        func run() async throws {
            let damaged = try await target.each { files, merchant in
                guard !resume else { return }
                let count = try await files.vault.rotateData(of: merchant, at: files.now)
                print("\(RotationOptions.name(merchant)): made \(count) keys")
            } then: { files in
                try await KeysRotateCommand.reseal(files)
            }
            if damaged > 0 { throw ExitCode.failure }
        }
    }

    /// `livecarts keys rotate index`
    struct Index: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "index", abstract: "Looks numbers up by a fresh key from now on.",
            discussion: """
                The key before stays for looking up: what holds back a number holds no number that could be looked up anew.
                Example: livecarts keys rotate index --merchant mrc_example_home
                """)

        @OptionGroup var target: RotationOptions

        func run() async throws {
            _ = try await target.each { files, merchant in
                let version = try await files.vault.rotateIndex(of: merchant, at: files.now)
                print("\(RotationOptions.name(merchant)): version \(version) of the index key is in force")
            } then: { files in
                try await KeysRotateCommand.reseal(files)
            }
        }
    }

    /// Seals anew until nothing is left to do.
    /// - Returns: how many values were left under their old keys.
    private static func reseal(_ files: VaultFiles) async throws -> Int {
        var (moved, destroyed) = (0, 0)
        while true {
            let progress = try await files.vault.reseal(limit: batch, at: files.now)
            moved += progress.moved
            destroyed += progress.destroyedVersions
            if progress.isFinished {
                print(
                    "sealed \(moved) values anew; destroyed \(destroyed) keys; \(progress.versionsLeft) keys before stay"
                )
                return progress.damaged
            }
            ProgressLine.show("sealed \(moved) values anew")
        }
    }
}
