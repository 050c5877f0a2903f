package import Commerce
package import Compliance
import Foundation
import GRDB

extension SQLiteVault: VoiceStore {
    package func enrol(
        _ speaker: VoiceSpeaker, of merchant: MerchantID, challenge: VoiceChallenge, by author: AccessAuthor,
        at now: WallTime
    ) async throws -> VoiceRecord {
        let id = PersonalVoiceID("vce_" + Self.randomName())
        return try await writer.write { db in
            try db.execute(
                sql: "INSERT INTO voices (voice, merchant, created_at) VALUES (?, ?, ?)",
                arguments: [id.text, merchant.text, now.millisecondsSince1970])
            var record = VoiceRecord(id: id, merchant: merchant, events: [])
            for kind in [VoiceEvent.Kind.enrolled(speaker), .challenged(challenge)] {
                record = try self.append(kind, to: record, by: author, at: now, db)
            }
            return record
        }
    }

    package func add(
        _ step: VoiceStep, to voice: PersonalVoiceID, by author: AccessAuthor, at now: WallTime
    ) async throws -> VoiceRecord {
        try await writer.write { db in
            try self.append(step.kind, to: self.knownVoice(voice, at: now, db), by: author, at: now, db)
        }
    }

    package func keepReading(
        _ verification: VoiceVerification, statement: [UInt8], sample: [UInt8], of voice: PersonalVoiceID,
        by author: AccessAuthor, at now: WallTime
    ) async throws -> VoiceRecord {
        try Self.checkLength(of: statement, sample)
        return try await writer.write { db in
            let record = try self.append(
                .verified(verification), to: self.knownVoice(voice, at: now, db), by: author, at: now, db)
            try db.execute(
                sql: """
                    INSERT INTO voice_statements (voice, merchant, sound, expires_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT (voice) DO UPDATE SET sound = excluded.sound, expires_at = excluded.expires_at
                    """,
                arguments: [
                    voice.text, record.merchant.text,
                    try self.sealBytes(
                        statement, in: Self.statementCell(voice), under: .voiceEvidence(voice, record.merchant), at: now
                    ),
                    try Self.evidenceEnd(of: record, db),
                ])
            try self.keep(sample, as: .reading, of: record, at: now, db)
            return record
        }
    }

    package func keepLine(
        _ sound: [UInt8], saying words: String, of voice: PersonalVoiceID, by author: AccessAuthor, at now: WallTime
    ) async throws -> VoiceRecord {
        try Self.checkLength(of: sound)
        return try await writer.write { db in
            let name = VoiceSampleName.line(saying: words)
            let known = try self.knownVoice(voice, at: now, db)
            let count = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM voice_samples WHERE voice = ? AND name <> ?",
                arguments: [voice.text, name.stored])
            guard count ?? 0 <= VoiceLimits.mostLines else {
                throw VaultError.tooLarge(what: "the recorded lines of a voice", limit: VoiceLimits.mostLines)
            }
            let record = try self.append(.lineRecorded(name.stored), to: known, by: author, at: now, db)
            try self.keep(sound, as: name, of: record, at: now, db)
            return record
        }
    }

    package func sampleNames(of voice: PersonalVoiceID, at now: WallTime) async throws -> Set<VoiceSampleName> {
        try await read { db in
            Set(
                try String.fetchAll(
                    db, sql: "SELECT name FROM voice_samples WHERE voice = ? AND \(Retention.isKept)",
                    arguments: [voice.text, now.millisecondsSince1970]
                ).map { VoiceSampleName(stored: $0) })
        }
    }

    package func openSample(
        _ name: VoiceSampleName, under consent: ConsentedVoice, at now: WallTime
    ) async throws -> [UInt8]? {
        try await read { db in
            let sealed = try Data.fetchOne(
                db,
                sql:
                    "SELECT sound FROM voice_samples WHERE voice = ? AND name = ? AND merchant = ? AND \(Retention.isKept)",
                arguments: [consent.voice.text, name.stored, consent.merchant.text, now.millisecondsSince1970])
            return try sealed.map {
                try self.open(
                    $0, in: Self.sampleCell(consent.voice, name),
                    under: .voiceSamples(consent.voice, consent.merchant))
            }
        }
    }

    private static func checkLength(of sounds: [UInt8]...) throws {
        guard sounds.allSatisfy({ $0.count <= VoiceLimits.longestSound }) else {
            throw VaultError.tooLarge(what: "the recording of a voice", limit: VoiceLimits.longestSound)
        }
    }

    private func keep(
        _ sound: [UInt8], as name: VoiceSampleName, of record: VoiceRecord, at now: WallTime, _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO voice_samples (voice, name, merchant, sound) VALUES (?, ?, ?, ?)
                ON CONFLICT (voice, name) DO UPDATE SET sound = excluded.sound
                """,
            arguments: [
                record.id.text, name.stored, record.merchant.text,
                try sealBytes(
                    sound, in: Self.sampleCell(record.id, name), under: .voiceSamples(record.id, record.merchant),
                    at: now),
            ])
        try Self.stampSamples(of: record, db)
    }
}
