import ArgumentParser
import Foundation
import Runtime
import Sound
import Vault

/// `livecarts calls render ID`
struct CallsRenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Makes a sound file of a call's sealed tape: the caller left, the agent right.",
        discussion: """
            Opening a tape takes a reason, which is kept. The file is no longer sealed: delete it when it is of no more use.
            Example: livecarts calls render call_7h3k… --reason "complaint of 23 November" --output call.ogg
            """)

    @Argument(help: "The call's identifier.")
    var id: String

    @OptionGroup var access: AccessOptions

    @Option(name: .shortAndLong, help: "The file to write: .ogg for Opus, .wav for uncompressed sound.")
    var output: String

    @OptionGroup var place: VaultOptions

    mutating func validate() throws {
        guard access.access != nil else { throw ValidationError("a recording opens for a reason: add --reason \"…\"") }
        guard container != nil else { throw ValidationError("--output ends in .ogg or .wav") }
    }

    private var container: TapeRenderer.Container? {
        switch URL(filePath: output).pathExtension.lowercased() {
        case "ogg": .oggOpus
        case "wav": .wav
        default: nil
        }
    }

    func run() async throws {
        guard let container, let reason = access.access else { return }
        let tape = try await place.withVault { opened in
            let call = try await opened.call(id)
            let tape = try await opened.vault.readTape(of: call.key, for: reason, at: opened.now)
            try await opened.vault.audit(
                .exported(
                    .tape(call.key.call), of: call.key.merchant, what: "recording", for: reason, at: opened.now))
            return tape
        }
        try PrivateFile.create(output)
        let summary = try TapeRendering.render(tape, to: output, as: container)
        for shortfall in tape.shortfalls { print("\(shortfall); what is before it was rendered") }
        print("wrote \(output): \(summary.duration.components.seconds) s, \(summary.records) frames")
    }
}
