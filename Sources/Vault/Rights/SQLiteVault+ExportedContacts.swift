import CallCore
import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    /// The calls with a person, each with what was said and where its sound is.
    func exportedCalls(_ subject: ExportSubject, _ db: Database) throws -> [ExportedContact] {
        try Self.exportRows(
            "call, created_at, ended_at, outcome, number", from: "calls", order: "created_at, call", subject, db
        ).map { row in
            let call = CallKey(merchant: subject.merchant, call: CallID(row[0] as String))
            return ExportedContact(
                kind: "call", name: call.call.text, at: WallTime(millisecondsSince1970: row[1]).iso8601,
                endedAt: WallTime(row[2] as Int64?)?.iso8601, direction: "outbound",
                outcome: (row[3] as String?) ?? "in progress", number: try calledNumber(row[4], call, subject),
                transcript: try transcript(of: call, subject, db), recording: try recording(of: call, subject, db))
        }
    }

    /// The texts to a person; their words are not kept.
    static func exportedTexts(_ subject: ExportSubject, _ db: Database) throws -> [ExportedContact] {
        try exportRows(
            """
            job, due, state, purpose,
                (SELECT delivery FROM text_messages m WHERE m.job = jobs.job AND
                    (m.expires_at IS NULL OR m.expires_at > \(subject.moment)))
            """, from: "jobs", order: "due, job", subject, db
        ).compactMap { row in
            guard row[3] != JobPurpose.callCart.rawValue else { return nil }
            return ExportedContact(
                kind: "sms", name: row[0], at: WallTime(millisecondsSince1970: row[1]).iso8601, endedAt: nil,
                direction: "outbound", outcome: (row[4] as String?) ?? row[2], number: nil, transcript: [],
                recording: nil)
        }
    }

    private func calledNumber(_ sealed: Data?, _ call: CallKey, _ subject: ExportSubject) throws -> String? {
        try sealed.map {
            try openText(
                $0, in: SealedCell(table: "calls", column: "number", row: call.call.text),
                under: .person(subject.person, subject.merchant, .callDetail))
        }
    }

    /// What was said, as far as its key stands.
    private func transcript(
        of call: CallKey, _ subject: ExportSubject, _ db: Database
    ) throws -> [ExportedContact.Line] {
        let scope = KeyScope.content(call, subject.person)
        guard try keys.existing(scope) != nil else { return [] }
        let rows = try Row.fetchAll(
            db, sql: "SELECT ref, words FROM contents WHERE call = ? AND \(Retention.isKept) ORDER BY ref",
            arguments: [call.call.text, subject.moment])
        guard !rows.isEmpty else { return [] }
        try record(
            AccessRecord(
                merchant: subject.merchant, subject: .content(call.call), reason: subject.reason, at: subject.now), db)
        let spoken = try agentRefs(in: call, db)
        return try rows.map { row in
            let ref = ContentRef(row[0])
            return ExportedContact.Line(
                number: ref.number, speaker: spoken.contains(ref) ? "agent" : "caller",
                words: try openText(row[1], in: Self.contentCell(call, ref), under: scope))
        }
    }

    /// Which words of a call the agent spoke.
    private func agentRefs(in call: CallKey, _ db: Database) throws -> Set<ContentRef> {
        let lines = try String.fetchAll(
            db, sql: "SELECT line FROM call_records WHERE call = ? ORDER BY sequence", arguments: [call.call.text])
        var refs: Set<ContentRef> = []
        for line in lines {
            guard case .event(.rendered(let rendered)) = try RecordLine.decode(line, of: call).entry else { continue }
            refs.formUnion(rendered.segments.map(\.words))
        }
        return refs
    }

    private func recording(of call: CallKey, _ subject: ExportSubject, _ db: Database) throws -> String? {
        let hasTape = try Int.fetchOne(
            db, sql: "SELECT 1 FROM tapes WHERE call = ? AND \(Retention.isKept) LIMIT 1",
            arguments: [call.call.text, subject.moment])
        guard hasTape != nil, try keys.existing(.content(call, subject.person)) != nil else { return nil }
        return "recordings/\(call.call.text).ogg"
    }
}
