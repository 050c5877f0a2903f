import ArgumentParser
import Commerce
import Compliance
import Runtime
import Scripts
import Server
import Vault

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
        let entries = try await opened.vault.consentEntries(
            of: person, merchant: merchant.id, for: access.access, at: opened.now)
        var texts: [ConsentLedgerAnswer.Shown] = []
        for entry in entries {
            guard case .granted(_, let evidence, _) = entry.event.kind,
                !texts.contains(where: { $0.id == evidence.textID }),
                let text = try await opened.catalogue.consentText(evidence.textID, of: merchant)
            else { continue }
            texts.append(ConsentLedgerAnswer.Shown(id: text.id, sha256: text.sha256, text: text.text))
        }
        let phone = try self.person.phone()
        return ConsentLedgerAnswer(
            person: person.text,
            isSuppressed: try await opened.vault.isSuppressed(phone, of: merchant.id, at: opened.now),
            states: try await opened.consentStates(of: person, merchant),
            entries: entries.map(ConsentEntryAnswer.init), texts: texts,
            propagated: try await opened.vault.stopNotices(about: phone, of: merchant.id, at: opened.now).map {
                ConsentLedgerAnswer.Told(
                    receiver: $0.receiver.rawValue, state: $0.state.rawValue, stoppedAt: $0.stoppedAt.text,
                    settledAt: Nullable($0.settledAt?.text))
            })
    }
}

extension OpenedVault {
    /// Where a person's consents stand now, by channel, as the next decision will see them.
    func consentStates(of person: PersonID, _ merchant: Merchant) async throws -> [ConsentStateAnswer] {
        var states: [ConsentStateAnswer] = []
        for channel in Channel.allCases {
            let state = try await vault.consentState(
                of: person, on: channel, of: merchant.id, seller: merchant.legalName, term: merchant.consentTerm,
                at: now)
            states.append(ConsentStateAnswer(state, person: person, channel: channel))
        }
        return states
    }
}
