package import Commerce
import Foundation
import GRDB

extension SQLiteVault {
    package func destroyContentKey(of call: CallKey, at now: WallTime) async throws {
        let scope = try await contentScope(of: call, at: now)
        // The intent and its entry go first: whoever finds it after a crash does the rest.
        let isBegun = try await writer.write { db in try self.beginDestruction(of: call, scope, at: now, db) }
        guard isBegun else { return }
        try VaultError.translating { try keys.destroy([scope, .sound(call, scope.person)], at: now) }
        removeTapes(try await writer.write { db in try self.endDestruction(of: call, db) })
    }

    /// Does what a process that died had begun.
    func completeDestructions(at now: WallTime) throws {
        let begun = try database.read { db in
            try Row.fetchAll(db, sql: "SELECT merchant, call, person FROM content_destructions ORDER BY begun_at, call")
                .map { row in
                    (
                        call: CallKey(merchant: MerchantID(row[0] as String), call: CallID(row[1] as String)),
                        person: (row[2] as String?).map { PersonID($0) }
                    )
                }
        }
        for (call, person) in begun {
            try keys.destroy([.content(call, person), .sound(call, person)], at: now)
            removeTapes(try database.write { db in try self.endDestruction(of: call, db) })
        }
    }

    /// - Returns: false when all of it was done before.
    private func beginDestruction(
        of call: CallKey, _ scope: KeyScope, at now: WallTime, _ db: Database
    ) throws -> Bool {
        let isLeft = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM contents WHERE call = :call) OR EXISTS (
                    SELECT 1 FROM tapes WHERE call = :call) OR EXISTS (
                    SELECT 1 FROM content_destructions WHERE call = :call)
                """, arguments: ["call": call.call.text])
        if isLeft == false, try keys.isDestroyed(scope), try keys.isDestroyed(.sound(call, scope.person)) {
            return false
        }
        try db.execute(
            sql: """
                INSERT INTO content_destructions (call, merchant, person, begun_at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [call.call.text, call.merchant.text, scope.person?.text, now.millisecondsSince1970])
        if db.changesCount == 1 { try audit(.keyDestroyed(of: call, at: now), db) }
        return true
    }

    /// - Returns: the files of the call's tapes.
    private func endDestruction(of call: CallKey, _ db: Database) throws -> [String] {
        for table in ["contents", "content_destructions"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE call = ? AND merchant = ?",
                arguments: [call.call.text, call.merchant.text])
        }
        try noteErasures(db)
        return try String.fetchAll(
            db, sql: "DELETE FROM tapes WHERE call = ? AND merchant = ? RETURNING file",
            arguments: [call.call.text, call.merchant.text])
    }
}
