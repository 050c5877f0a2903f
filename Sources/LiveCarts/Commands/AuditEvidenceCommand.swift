import ArgumentParser
import Commerce
import Compliance
import Vault

/// `livecarts audit evidence --from DAY --to DAY`
struct AuditEvidenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Counts what the audit shows for criteria of SOC 2 and HIPAA, with places to look it up.",
        discussion: """
            It lists entries and certifies nothing. The chains are verified first; what does not hold is no evidence, and exits with 1.
            Example: livecarts audit evidence --from 2026-10-01 --to 2026-12-31 --json
            """)

    @Option(help: "The first day, in UTC.")
    var from: String

    @Option(help: "The last day, in UTC.")
    var to: String

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        guard CivilDate(from) != nil, CivilDate(to) != nil else {
            throw ValidationError("--from and --to are days such as 2026-11-22")
        }
        guard from <= to else { throw ValidationError("--from is not after --to") }
    }

    func run() async throws {
        guard let first = CivilDate(from), let last = CivilDate(to) else { return }
        let evidence = try await place.withVault { opened in
            try await opened.vault.auditEvidence(from: first, to: last, at: opened.now)
        }
        if json {
            try JSONAnswer.show(evidence)
        } else {
            for line in evidence.lines { print(line) }
        }
    }
}

extension AuditEvidence {
    /// As lines for a terminal.
    fileprivate var lines: [String] {
        var lines = [
            statement, "",
            """
            vault \(vault), \(from) to \(to): \(chain.verifiedEntries) entries verified, \(chain.closedDays) closed days
            """,
        ]
        for item in criteria {
            lines += ["", "\(item.framework.rawValue) \(item.reference): \(item.subject)"]
            lines += TextColumns.lines(
                item.tallies.map { tally in
                    [
                        "  \(tally.act.rawValue)", "\(tally.count)", "first \(tally.first)", "last \(tally.last)",
                    ]
                })
            if item.tallies.isEmpty, !item.isOfTheChain { lines.append("  no entry in this period") }
        }
        return lines
    }
}

extension AuditEvidence.Item {
    /// Whether what it shows is that the chains hold, rather than entries.
    fileprivate var isOfTheChain: Bool { AuditCriterion.all.contains { $0.reference == reference && $0.acts.isEmpty } }
}
