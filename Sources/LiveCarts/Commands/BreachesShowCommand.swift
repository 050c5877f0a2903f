import ArgumentParser
import Runtime
import Vault

/// `livecarts breaches show ID`
struct BreachesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows a breach with its clocks.",
        discussion: "Example: livecarts breaches show brc_4m2k9 --json")

    @OptionGroup var breach: BreachOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let answer = try await place.withVault { opened in
            BreachAnswer(try await breach.find(in: opened), at: opened.now)
        }
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in answer.lines { print(line) }
        }
    }
}
