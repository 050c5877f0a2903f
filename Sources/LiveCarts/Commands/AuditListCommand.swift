import ArgumentParser
import Commerce
import Transport
import Vault

/// `livecarts audit list`
struct AuditListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists entries of the audit, the newest first: who did what to what, by pseudonyms.",
        discussion: """
            Names and reasons are sealed; with a reason, which is kept, they are opened too.
            Example: livecarts audit list --act access --since 2026-11-22T00:00:00Z --json
            """)

    @Option(help: "Only this kind of act: \(AuditAct.allCases.map(\.rawValue).joined(separator: ", ")).")
    var act: AuditAct?

    @Option(help: "Only entries since this moment, such as 2026-11-22T00:00:00Z.")
    var since: String?

    @Option(help: "Only this merchant's.")
    var merchant: String?

    @Option(help: "The most entries to list.")
    var limit = 100

    @OptionGroup var access: AccessOptions

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit is 1 to 10000, not \(limit)") }
        guard since.map({ WallTime(iso8601: $0) != nil }) ?? true else {
            throw ValidationError("--since is a moment with its zone, such as 2026-11-22T00:00:00Z, not \(since ?? "")")
        }
    }

    func run() async throws {
        let entries = try await place.withVault { opened in try await read(from: opened) }
        if json {
            try JSONAnswer.show(entries)
        } else if entries.isEmpty {
            print("no entries")
        } else {
            for line in TextColumns.lines([AuditEntryAnswer.heading] + entries.map(\.columns)) { print(line) }
        }
    }

    private func read(from opened: OpenedVault) async throws -> [AuditEntryAnswer] {
        let owner = merchant.map { MerchantID($0) }
        let rows = try await opened.vault.auditRows(
            of: owner, act: act, since: since.flatMap { WallTime(iso8601: $0) }, limit: limit, at: opened.now)
        guard let reason = access.access else { return rows.map { AuditEntryAnswer($0, opened: nil) } }
        try await opened.vault.audit(.auditOpened(of: owner ?? "", for: reason, at: opened.now))
        var entries: [AuditEntryAnswer] = []
        for row in rows {
            entries.append(AuditEntryAnswer(row, opened: try await opened.vault.auditBody(row.header)))
        }
        return entries
    }
}

extension AuditAct: ExpressibleByArgument {}
