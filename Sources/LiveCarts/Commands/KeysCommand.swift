import ArgumentParser
import Vault

/// `livecarts keys`: the keys that everything kept is sealed under.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Makes, shows, rotates and backs up the keys that everything kept is sealed under.",
        discussion: "Example: livecarts keys init /etc/livecarts/root.key",
        subcommands: [
            Initialise.self, KeysStatusCommand.self, KeysRotateCommand.self, KeysBackupCommand.self,
            KeysRetireRootCommand.self,
        ])

    /// `livecarts keys init PATH`
    struct Initialise: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init", abstract: "Writes a fresh root key to a file that only you can read.",
            discussion: """
                Keep it outside the data folder and back it up apart from the data: without it nothing can be read.
                Example: livecarts keys init /etc/livecarts/root.key
                """)

        @Argument(help: "Where to write it; an existing file is left alone.")
        var path: String

        func run() async throws {
            try RootKeyFile.create(at: path)
            print("wrote \(path); set LIVECARTS_ROOT_KEY_FILE to it, and back it up apart from the data")
        }
    }
}
