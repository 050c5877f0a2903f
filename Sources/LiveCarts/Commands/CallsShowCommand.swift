import ArgumentParser
import Server
import Vault

/// `livecarts calls show ID`
struct CallsShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows a call, and with a reason who said what.",
        discussion: """
            The words of a call are sealed; opening them takes a reason, which is kept. Without one only the summary is shown.
            Example: livecarts calls show call_7h3k… --reason "complaint of 23 November"
            """)

    @Argument(help: "The call's identifier.")
    var id: String

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let answer = try await place.withVault { opened in try await detail(from: opened) }
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in answer.lines { print(line) }
        }
    }

    private func detail(from opened: OpenedVault) async throws -> CallDetailAnswer {
        let call = try await opened.call(id)
        return try await CallDetailAnswer.open(
            call, in: opened.vault, for: access.access,
            hint: "the transcript opens for a reason: add --reason \"…\"", at: opened.now)
    }
}
