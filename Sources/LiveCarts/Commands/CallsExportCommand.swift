import ArgumentParser
import CallCore
import CallLog
import Foundation
import Vault

/// `livecarts calls export ID`
struct CallsExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes a call's log as JSON Lines, to be replayed elsewhere.",
        discussion: """
            A log has times, decisions and pseudonyms in it, and no words, names or numbers.
            Example: livecarts calls export call_7h3k… --output call.jsonl && livecarts replay call.jsonl
            """)

    @Argument(help: "The call's identifier.")
    var id: String

    @Option(name: .shortAndLong, help: "The file to write; standard output without one.")
    var output: String?

    @OptionGroup var place: VaultOptions

    func run() async throws {
        let bytes = try await place.withVault { opened in
            let call = try await opened.call(id)
            let bytes = try CallLogCodec.encode(CallLog(try await opened.vault.log(of: call.key, at: opened.now)))
            try await opened.vault.audit(
                .exported(.call(call.key.call), of: call.key.merchant, what: "log", for: nil, at: opened.now))
            return bytes
        }
        guard let output else {
            FileHandle.standardOutput.write(Data(bytes))
            return
        }
        try PrivateFile.create(output)
        try Data(bytes).write(to: URL(filePath: output))
        print("wrote \(output): \(bytes.count) bytes")
    }
}
