import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    /// - Throws: ``Compliance/VoiceRefusal/unknown``.
    func knownVoice(_ id: PersonalVoiceID, at now: WallTime, _ db: Database) throws -> VoiceRecord {
        let merchant = try String.fetchOne(
            db, sql: "SELECT merchant FROM voices WHERE voice = ? AND \(Retention.isKept)",
            arguments: [id.text, now.millisecondsSince1970])
        guard let merchant else { throw VoiceRefusal.unknown }
        return try voiceRecord(id, MerchantID(merchant), at: now, db)
    }

    func voiceRecord(
        _ id: PersonalVoiceID, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> VoiceRecord {
        let rows = try Row.fetchAll(
            db, sql: "SELECT number, event FROM voice_events WHERE voice = ? AND \(Retention.isKept) ORDER BY number",
            arguments: [id.text, now.millisecondsSince1970])
        return VoiceRecord(
            id: id, merchant: merchant,
            events: try rows.map { row in
                try self.open(
                    VoiceEvent.self, row[1], in: Self.eventCell(id, row[0]), under: .voiceEvidence(id, merchant))
            })
    }

    /// Adds a step that may follow on those before it, and stamps what the voice has with its ends as they are now.
    func append(
        _ kind: VoiceEvent.Kind, to record: VoiceRecord, by author: AccessAuthor, at now: WallTime, _ db: Database
    ) throws -> VoiceRecord {
        let event = VoiceEvent(voice: record.id, merchant: record.merchant, at: now, kind: kind)
        try record.state.check(event)
        let number = record.events.count + 1
        guard number <= VoiceLimits.mostSteps else {
            throw VaultError.tooLarge(what: "the history of a voice", limit: VoiceLimits.mostSteps)
        }
        try db.execute(
            sql: "INSERT INTO voice_events (voice, number, merchant, event) VALUES (?, ?, ?, ?)",
            arguments: [
                record.id.text, number, record.merchant.text,
                try sealValue(
                    event, in: Self.eventCell(record.id, number), under: .voiceEvidence(record.id, record.merchant),
                    at: now),
            ])
        let next = VoiceRecord(id: record.id, merchant: record.merchant, events: record.events + [event])
        try stamp(next, db)
        try audit(.voice(event, author), db)
        return next
    }

    /// Evidence is kept as long as consents are, from the end of the voice; the sound ends on the voice's own date (BIO-3).
    private func stamp(_ record: VoiceRecord, _ db: Database) throws {
        let end = try Self.evidenceEnd(of: record, db)
        for table in ["voices", "voice_events", "voice_statements"] {
            try db.execute(
                sql: "UPDATE \(table) SET expires_at = ? WHERE voice = ?", arguments: [end, record.id.text])
        }
        try Self.stampSamples(of: record, db)
        try db.execute(
            sql: "UPDATE voices SET over_at = ? WHERE voice = ?",
            arguments: [record.state.isOver ? record.state.revokedAt?.millisecondsSince1970 : nil, record.id.text])
    }

    /// The sound ends on the voice's own date, or sooner where the merchant keeps samples for less than the house does.
    static func stampSamples(of record: VoiceRecord, _ db: Database) throws {
        let keptFrom = record.state.destructionDue.map { $0 - .seconds(30 * 86_400) }
        let end = try keptFrom.flatMap { try Retention.expiry(.voiceSample, of: record.merchant, from: $0, db) }
        try db.execute(
            sql: "UPDATE voice_samples SET kept_from = ?, expires_at = ? WHERE voice = ?",
            arguments: [keptFrom?.millisecondsSince1970, end, record.id.text])
    }

    static func evidenceEnd(of record: VoiceRecord, _ db: Database) throws -> Int64? {
        try record.state.destructionDue.flatMap {
            try Retention.expiry(.consentEvidence, of: record.merchant, from: $0, db)
        }
    }

    static func eventCell(_ voice: PersonalVoiceID, _ number: Int) -> SealedCell {
        SealedCell(table: "voice_events", column: "event", row: "\(voice.text)/\(number)")
    }

    static func statementCell(_ voice: PersonalVoiceID) -> SealedCell {
        SealedCell(table: "voice_statements", column: "sound", row: voice.text)
    }

    static func sampleCell(_ voice: PersonalVoiceID, _ name: VoiceSampleName) -> SealedCell {
        SealedCell(table: "voice_samples", column: "sound", row: "\(voice.text)/\(name.stored)")
    }
}

extension AuditEntry {
    /// A step of a voice; who did it, and why, is in the sealed body.
    static func voice(_ event: VoiceEvent, _ author: AccessAuthor) -> AuditEntry {
        AuditEntry(
            merchant: event.merchant, actor: author.actor, act: .consent,
            subject: AuditSubject(.voice, event.voice.text),
            body: AuditDetail(what: event.kind.word, by: author.name, reason: author.reason).bytes, at: event.at)
    }
}

extension VoiceEvent.Kind {
    /// What it is called in the audit.
    package var word: String {
        switch self {
        case .enrolled: "enrolled"
        case .challenged: "challenged"
        case .codeIssued: "code issued"
        case .codeUsed: "code used"
        case .readingRefused: "reading refused"
        case .verified: "verified"
        case .granted: "granted"
        case .lineRecorded: "line recorded"
        case .cloned: "cloned"
        case .revoked: "revoked"
        case .purposeEnded: "purpose ended"
        case .vendorDeletionConfirmed: "vendor deletion confirmed"
        case .destroyed: "destroyed"
        }
    }
}
