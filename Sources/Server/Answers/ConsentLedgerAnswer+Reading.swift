package import Commerce
import Compliance
package import Runtime
package import Scripts
package import Vault

extension ConsentLedgerAnswer {
    /// Reads a person's ledger with a merchant.
    ///
    /// - Parameters:
    ///   - catalogue: knows the texts that the entries name, also those that are no longer shown.
    ///   - access: opens what proves each consent, which is written down; nil leaves it closed.
    package static func read(
        of person: PersonID, _ merchant: Merchant, from vault: any Vault, _ catalogue: Catalogue,
        opening access: AccessReason?, at now: WallTime
    ) async throws -> ConsentLedgerAnswer {
        // Nothing is opened of somebody whom nobody knows.
        let isSuppressed = try await vault.isSuppressed(person, of: merchant.id, at: now)
        let entries = try await vault.consentEntries(of: person, merchant: merchant.id, for: access, at: now)
        var texts: [Shown] = []
        for entry in entries {
            guard case .granted(_, let evidence, _) = entry.event.kind,
                !texts.contains(where: { $0.id == evidence.textID }),
                let text = try await catalogue.consentText(evidence.textID, of: merchant)
            else { continue }
            texts.append(Shown(id: text.id, sha256: text.sha256, text: text.text))
        }
        return ConsentLedgerAnswer(
            person: person.text, isSuppressed: isSuppressed,
            states: try await ConsentStateAnswer.all(of: person, merchant, in: vault, at: now),
            entries: entries.map(ConsentEntryAnswer.init), texts: texts,
            propagated: try await vault.stopNotices(about: person, of: merchant.id, at: now).map {
                Told(
                    receiver: $0.receiver.rawValue, state: $0.state.rawValue, stoppedAt: $0.stoppedAt.text,
                    settledAt: Nullable($0.settledAt?.text))
            })
    }
}

extension ConsentStateAnswer {
    /// Where a person's consents stand, by channel, as the next decision will see them.
    package static func all(
        of person: PersonID, _ merchant: Merchant, in vault: any Vault, at now: WallTime
    ) async throws -> [ConsentStateAnswer] {
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
