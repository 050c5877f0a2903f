package import Commerce
package import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    package func exportAudit(at now: WallTime, to write: @escaping @Sendable ([UInt8]) throws -> Void) async throws {
        try await read { db in try self.exportAudit(at: now, to: write, db) }
    }

    package func verifyAudit(against anchor: AuditAnchor?, at now: WallTime) async throws -> AuditReport {
        try await read { db in try self.verifyAudit(against: anchor, at: now, db) }
    }

    package func auditEvidence(
        from first: CivilDate, to last: CivilDate, at now: WallTime
    ) async throws -> AuditEvidence {
        try await read { db in
            let report = try self.verifyAudit(against: nil, at: now, db)
            let tallies = try Self.tallies(from: first, to: last, db)
            return AuditEvidence(
                vault: self.keys.vaultID, from: first, to: last, madeAt: now, report: report, tallies: tallies)
        }
    }

    func verifyAudit(against anchor: AuditAnchor?, at now: WallTime, _ db: Database) throws -> AuditReport {
        var verifier = AuditVerifier(anchor: anchor)
        try exportAudit(at: now, to: { line in try verifier.read(line) }, db)
        return try verifier.finish()
    }

    /// Day by day: its entries by node and sequence, then its root. Heads and roots are those that are stored, not made up from the entries.
    private func exportAudit(at now: WallTime, to write: ([UInt8]) throws -> Void, _ db: Database) throws {
        try withoutActuallyEscaping(write) { sink in
            var lines = AuditLineWriter(to: sink)
            try lines.write(.start(AuditLine.Start(format: .one, vault: keys.vaultID)))
            let closed = try Self.auditRoots(where: "1", db)
            let days = try String.fetchAll(
                db, sql: "SELECT day FROM audit_heads UNION SELECT DISTINCT day FROM audit_rows ORDER BY day"
            ).map { try Self.auditDay($0) }
            var root = closed.makeIterator()
            var next = root.next()
            var open: CivilDate?
            for day in days {
                // A root whose day has lost both entries and heads still stands in its order, and is refused by the verifier.
                while let passed = next, passed.day < day {
                    try lines.write(.root(passed))
                    next = root.next()
                }
                let rows = try Row.fetchCursor(
                    db, sql: "SELECT * FROM audit_rows WHERE day = ? ORDER BY node, sequence",
                    arguments: [day.description])
                while let row = try rows.next() { try lines.write(.row(try Self.auditRow(row))) }
                if let closing = next, closing.day == day {
                    try lines.write(.root(closing))
                    next = root.next()
                } else {
                    open = day
                }
            }
            while let left = next {
                try lines.write(.root(left))
                next = root.next()
            }
            let heads = try open.map { try Self.auditHeads(of: $0, db) } ?? []
            try lines.end(openDay: open, heads: heads, at: now)
        }
    }

    private static func tallies(
        from first: CivilDate, to last: CivilDate, _ db: Database
    ) throws -> [AuditAct: AuditEvidence.Tally] {
        var tallies: [AuditAct: AuditEvidence.Tally] = [:]
        let groups = try Row.fetchAll(
            db,
            sql: """
                SELECT act, count(*), min(id), max(id) FROM audit_rows WHERE day BETWEEN ? AND ? GROUP BY act
                """,
            arguments: [first.description, last.description])
        for group in groups {
            guard let act = AuditAct(rawValue: group[0]) else { throw damagedAudit(group[0]) }
            tallies[act] = AuditEvidence.Tally(
                act: act, count: group[1], first: try place(group[2], db), last: try place(group[3], db))
        }
        return tallies
    }

    private static func place(_ id: Int64, _ db: Database) throws -> AuditEvidence.Place {
        guard let stored = try Row.fetchOne(db, sql: "SELECT * FROM audit_rows WHERE id = ?", arguments: [id]) else {
            throw damagedAudit("\(id)")
        }
        return AuditPlace(try auditRow(stored))
    }
}
