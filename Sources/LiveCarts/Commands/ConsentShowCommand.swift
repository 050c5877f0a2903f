import ArgumentParser
import Server

/// `livecarts consent show +1…`
struct ConsentShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows a person's ledger: where each consent stands, on which words, and why.",
        discussion: """
            With --reason also what proves each consent is opened, such as the signature; that is written down.
            Example: livecarts consent show +13125550142 --json
            """)

    @OptionGroup var person: PersonOptions

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let answer = try await place.withVault { opened in try await ledger(in: opened) }
        if json { try JSONAnswer.show(answer) } else { for line in answer.lines { print(line) } }
    }

    private func ledger(in opened: OpenedVault) async throws -> ConsentLedgerAnswer {
        let (person, merchant) = try await person.find(in: opened)
        return try await ConsentLedgerAnswer.read(
            of: person, merchant, from: opened.vault, opened.catalogue, opening: access.access, at: opened.now)
    }
}
