import ArgumentParser
import Commerce
import Compliance
import Vault

/// `livecarts voices show VOICE`
struct VoicesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows one voice with its speaker and every step of its history.",
        discussion: "Example: livecarts voices show vce_7h3k --json")

    @Argument(help: "The voice.")
    var voice: String

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let answer = try await place.withVault { opened in
            let record = try await opened.vault.voice(PersonalVoiceID(voice), at: opened.now)
            return VoiceDetailAnswer(try await opened.answer(record), record)
        }
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in answer.lines { print(line) }
        }
    }
}
