import ArgumentParser
import Commerce
import Compliance
import Operations
import Runtime
import Server
import Vault

/// `livecarts retention sweep`
struct RetentionSweepCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep", abstract: "Destroys what is past its limit, with a receipt for all of it.",
        discussion: """
            A running server does it by itself every hour. Exits with 1 when something is left to do, or when a recording has lost its file.
            Example: livecarts retention sweep --dry-run
            """)

    /// How many receipts of one sweep are shown.
    private static let receiptLimit = 10_000

    @Flag(help: "Only tell what a sweep would find.")
    var dryRun = false

    @OptionGroup var place: VaultOptions

    func run() async throws {
        let isWell = try await place.withVault { opened in
            let forecast = try await opened.vault.sweepForecast(at: opened.now)
            for line in forecast.lines { print(line) }
            if dryRun { return forecast.missingTapes.isEmpty }
            let report = try await SweepReport.sweep(opened.vault, at: opened.now)
            let receipts = try await opened.vault.destructionReceipts(
                of: nil, limit: Self.receiptLimit, at: opened.now
            ).filter { $0.job == report.outcome.job }.map(ReceiptAnswer.init)
            for line in report.lines { print(line) }
            if !receipts.isEmpty {
                for line in TextColumns.lines([ReceiptAnswer.heading] + receipts.reversed().map(\.columns)) {
                    print(line)
                }
            }
            return report.outcome.isComplete && report.outcome.missingTapes.isEmpty
        }
        if !isWell { throw ExitCode.failure }
    }
}

extension SweepForecast {
    /// What there is to do, a line each.
    fileprivate var lines: [String] {
        guard !isEmpty || expired.contains(where: { $0.held > 0 }) || !missingTapes.isEmpty else {
            return ["nothing is past its limit"]
        }
        var lines = TextColumns.lines(
            expired.map { rows in
                [
                    "past its limit:", rows.table, rows.retentionClass.rawValue, RotationOptions.name(rows.merchant),
                    "\(rows.count) rows", rows.held > 0 ? "\(rows.held) more are held" : "",
                    "the oldest since \(rows.oldest.text)",
                ]
            })
        if idleKeys > 0 { lines.append("keys that seal nothing: \(idleKeys)") }
        if !orphans.isEmpty { lines.append("files without a row: \(orphans.count)") }
        if auditEntries > 0 { lines.append("entries of the audit past their term: \(auditEntries)") }
        if let overdue { lines.append("overdue: the oldest by \(overdue.components.seconds / 3_600) h") }
        return lines + missingTapes.map { "recording without its file: \($0)" }
    }
}

extension SweepReport {
    fileprivate var lines: [String] {
        var lines = [
            """
            \(outcome.job): destroyed \(outcome.destroyedRows) rows and \(outcome.destroyedKeys) keys, removed \
            \(outcome.removedFiles) files and \(removedAuditEntries) entries of the audit
            """
        ]
        if outcome.heldRows > 0 { lines.append("\(outcome.heldRows) rows are kept by legal holds") }
        if !outcome.isComplete { lines.append("there is more to do than one sweep may; sweep again") }
        return lines
    }
}
