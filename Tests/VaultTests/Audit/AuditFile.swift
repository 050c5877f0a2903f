import Commerce
import Compliance
import Foundation
import GRDB
import Synchronization
import Testing
import Vault

/// What a vault exports, line by line.
struct AuditFile: Equatable, Sendable {
    var lines: [[UInt8]]

    init(_ vault: SQLiteVault, at now: WallTime = Sample.start) async throws {
        let collected = Mutex<[[UInt8]]>([])
        try await vault.exportAudit(at: now) { line in collected.withLock { $0.append(line) } }
        lines = collected.withLock { $0 }
    }

    var bytes: [UInt8] { lines.flatMap { $0 + [UInt8(ascii: "\n")] } }

    var rows: [AuditRow] {
        lines.compactMap { line in
            guard case .row(let row) = AuditLine(decoding: line) else { return nil }
            return row
        }
    }

    var acts: [AuditAct] { rows.map(\.header.act) }

    /// Where the lines that hold entries are.
    var rowIndexes: [Int] {
        lines.indices.filter { index in
            guard case .row = AuditLine(decoding: lines[index]) else { return false }
            return true
        }
    }

    func verified(against anchor: AuditAnchor? = nil) throws(AuditFault) -> AuditReport {
        try AuditVerifier.verify(bytes, against: anchor)
    }

    /// Why it is refused; nil when it holds.
    var fault: AuditFault? {
        do {
            _ = try verified()
            return nil
        } catch {
            return error
        }
    }
}

extension AuditEntry {
    /// An entry of one of a few kinds, with a body for every other one.
    static func sample(_ number: Int = 0, at now: WallTime = Sample.start) -> AuditEntry {
        AuditEntry(
            merchant: Sample.merchant, act: AuditAct.allCases[number % AuditAct.allCases.count],
            subject: .person(PersonID("per_\(number)")), body: number.isMultiple(of: 2) ? Array("body".utf8) : nil,
            at: now)
    }
}

extension OpenedVault {
    /// Runs statements on the data behind the vault's back, with the triggers that forbid them taken away.
    func tamper(_ sql: String) async throws {
        let queue = try DatabaseQueue(path: dataPath + "/livecarts.db")
        try await queue.write { db in
            for name in try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'audit%'")
            {
                try db.execute(sql: "DROP TRIGGER \(name)")
            }
            try db.execute(sql: sql)
        }
        try queue.close()
    }
}

extension WallTime {
    /// A whole number of days later.
    func days(_ count: Int) -> WallTime { self + .seconds(count * 86_400) }
}
