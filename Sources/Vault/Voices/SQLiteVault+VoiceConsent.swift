package import Commerce
package import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    package func voice(_ voice: PersonalVoiceID, at now: WallTime) async throws -> VoiceRecord {
        try await read { db in
            let merchant = try String.fetchOne(
                db, sql: "SELECT merchant FROM voices WHERE voice = ? AND \(Retention.isKept)",
                arguments: [voice.text, now.millisecondsSince1970])
            guard let merchant else { throw VoiceRefusal.unknown }
            return try self.committedRecord(voice, MerchantID(merchant), at: now, db)
        }
    }

    package func voices(of merchant: MerchantID?, limit: Int, at now: WallTime) async throws -> [VoiceRecord] {
        try await read { db in
            try self.voices(
                where: "(?1 IS NULL OR merchant = ?1) AND (expires_at IS NULL OR expires_at > ?2)",
                [merchant?.text, now.millisecondsSince1970], limit: limit, at: now, db)
        }
    }

    package func consent(
        to use: VoiceUse, in language: String, of voice: PersonalVoiceID, for merchant: MerchantID, at now: WallTime
    ) async throws -> ConsentedVoice {
        let state = try await self.voice(voice, at: now).state
        return try state.consent(to: use, in: language, of: voice, for: merchant, at: now)
    }

    package func consentedVoice(
        of merchant: MerchantID, for use: VoiceUse, in language: String, at now: WallTime
    ) async throws -> ConsentedVoice? {
        try await read { db in
            let alive = try self.voices(
                where: "merchant = ?1 AND (expires_at IS NULL OR expires_at > ?2) AND over_at IS NULL",
                [merchant.text, now.millisecondsSince1970], limit: Self.mostVoicesLookedAt, at: now, db)
            return alive.lazy.compactMap {
                try? $0.state.consent(to: use, in: language, of: $0.id, for: merchant, at: now)
            }.first
        }
    }

    package func voicesToEnd(at now: WallTime) async throws -> [VoiceRecord] {
        try await read { db in
            try self.voices(where: "1", [], limit: -1, at: now, db).filter { record in
                !record.state.deletionsDue(at: now).isEmpty || record.state.isDestructionOwed(at: now)
            }
        }
    }

    /// The most voices of a merchant among which the one in use is looked for.
    private static let mostVoicesLookedAt = 20

    private func voices(
        where condition: String, _ arguments: StatementArguments, limit: Int, at now: WallTime, _ db: Database
    ) throws -> [VoiceRecord] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT voice, merchant FROM voices WHERE \(condition) ORDER BY created_at DESC, voice LIMIT \(limit)
                """, arguments: arguments
        ).map { try self.committedRecord(PersonalVoiceID($0[0] as String), MerchantID($0[1] as String), at: now, db) }
    }

    /// A history as a read finds it; opened only when it has grown.
    private func committedRecord(
        _ id: PersonalVoiceID, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> VoiceRecord {
        let steps = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM voice_events WHERE voice = ? AND \(Retention.isKept)",
            arguments: [id.text, now.millisecondsSince1970])
        if let steps, let known = voiceRecords.record(id, steps: steps) { return known }
        let record = try voiceRecord(id, merchant, at: now, db)
        voiceRecords.keep(record)
        return record
    }
}
