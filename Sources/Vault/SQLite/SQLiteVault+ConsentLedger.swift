package import Commerce
import Compliance
import Foundation
import GRDB

/// The ledger held against the audit's chain, which says what was written into it and when.
extension SQLiteVault {
    private struct Name: Hashable {
        let merchant: String
        let key: String
    }

    private struct Witness {
        let seal: LedgerSeal
        let at: WallTime
    }

    package func verifyConsents(at now: WallTime) async throws -> ConsentLedgerReport {
        try await read { db in
            var witnesses = try self.witnesses(db)
            var faults: [ConsentLedgerReport.Fault] = []
            var entries = 0
            func fault(_ kind: ConsentLedgerReport.Fault.Kind, _ name: Name) {
                guard faults.count < ConsentLedgerReport.faultLimit else { return }
                faults.append(.init(kind: kind, merchant: MerchantID(name.merchant), key: name.key))
            }
            let rows = try Row.fetchCursor(
                db, sql: "SELECT merchant, person, key, event, details FROM consents ORDER BY id")
            while let row = try rows.next() {
                let name = Name(merchant: row[0], key: row[2])
                guard let witness = witnesses.removeValue(forKey: name) else {
                    fault(.slippedIn, name)
                    continue
                }
                if let kind = self.fault(of: row, name, witness.seal) { fault(kind, name) } else { entries += 1 }
            }
            var ended = 0
            for (name, witness) in witnesses.sorted(by: { ($0.value.at, $0.key.key) < ($1.value.at, $1.key.key) }) {
                let end = try Retention.expiry(.consentEvidence, of: MerchantID(name.merchant), from: witness.at, db)
                if let end, end <= now.millisecondsSince1970 { ended += 1 } else { fault(.missing, name) }
            }
            return ConsentLedgerReport(entries: entries, ended: ended, faults: faults)
        }
    }

    /// Nil for an entry that is as it was written; details that an erasure wiped are no fault.
    private func fault(of row: Row, _ name: Name, _ seal: LedgerSeal) -> ConsentLedgerReport.Fault.Kind? {
        let merchant = MerchantID(name.merchant)
        let scope = KeyScope.person(PersonID(row[1] as String), merchant, .consentEvidence)
        guard let event = try? open(row[3], in: Self.consentCell("event", merchant, name.key), under: scope),
            LedgerSeal.hash(event) == seal.event
        else { return .changed }
        guard let sealed: Data = row[4] else { return nil }
        let details = try? open(sealed, in: Self.consentCell("details", merchant, name.key), under: scope)
        return details.map { LedgerSeal.hash($0) } == seal.details ? nil : .proofChanged
    }

    private func witnesses(_ db: Database) throws -> [Name: Witness] {
        var witnesses: [Name: Witness] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT * FROM audit_rows WHERE act = ? ORDER BY id", arguments: [AuditAct.consent.rawValue])
        while let row = try rows.next() {
            let entry = try Self.auditRow(row).header
            let name = Self.auditName(entry.node, entry.day, entry.sequence)
            guard let body = try openAuditBody(row["body"], row: name, entry.merchant), let seal = LedgerSeal(body)
            else { continue }
            witnesses[Name(merchant: entry.merchant.text, key: seal.key)] = Witness(seal: seal, at: entry.at)
        }
        return witnesses
    }
}
