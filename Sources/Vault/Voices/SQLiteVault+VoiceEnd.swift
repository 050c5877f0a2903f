package import Commerce
package import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    package func revokeVoice(
        _ voice: PersonalVoiceID, as revocation: VoiceRevocation, by author: AccessAuthor, at now: WallTime
    ) async throws -> VoiceRecord {
        try await writer.write { db in
            let record = try self.knownVoice(voice, at: now, db)
            guard !record.state.isOver else { return record }
            return try self.end(record, with: .revoked(revocation), by: author, at: now, db)
        }
    }

    package func destroyVoice(
        _ voice: PersonalVoiceID, by author: AccessAuthor, at now: WallTime
    ) async throws -> VoiceRecord {
        try await writer.write { db in
            let record = try self.knownVoice(voice, at: now, db)
            guard !record.state.isOver else { return record }
            return try self.end(record, with: .destroyed, by: author, at: now, db)
        }
    }

    /// The key goes first, into the log of erasures: whoever finds a voice without its key after a crash ends it (see ``endVoicesAgain``).
    private func end(
        _ record: VoiceRecord, with kind: VoiceEvent.Kind, by author: AccessAuthor, at now: WallTime, _ db: Database
    ) throws -> VoiceRecord {
        let mark = Tombstone(.ended(record.id, record.merchant), vault: keys.vaultID, at: now)
        try keys.destroy([.voiceSamples(record.id, record.merchant)], erasing: mark, at: now)
        try noteErasures(db)
        return try finishEnd(of: record, with: kind, by: author, at: now, db)
    }

    private func finishEnd(
        of record: VoiceRecord, with kind: VoiceEvent.Kind, by author: AccessAuthor, at now: WallTime, _ db: Database
    ) throws -> VoiceRecord {
        try db.execute(sql: "DELETE FROM voice_samples WHERE voice = ?", arguments: [record.id.text])
        return try append(kind, to: record, by: author, at: now, db)
    }

    /// Ends voices again that came back with a back-up, or whose process died in the middle of it.
    /// - Returns: how many there were.
    func endVoicesAgain(_ stones: [Tombstone], at now: WallTime, _ db: Database) throws -> Int {
        let told = Dictionary(stones.map { ($0.scope, $0.at) }) { first, _ in first }
        var count = 0
        for row in try Row.fetchAll(db, sql: "SELECT voice, merchant FROM voices WHERE over_at IS NULL") {
            let (id, merchant) = (PersonalVoiceID(row[0] as String), MerchantID(row[1] as String))
            guard let at = told[KeyScope.ended(id, merchant).digest(in: keys.vaultID)] else { continue }
            let record = try voiceRecord(id, merchant, at: now, db)
            let ended = WallTime(millisecondsSince1970: at)
            _ = try finishEnd(
                of: record, with: .revoked(.merchant), by: .command("the log of erasures", reason: nil), at: ended, db)
            count += 1
        }
        return count
    }
}
