package import Commerce
package import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    package func place(_ hold: LegalHold, at now: WallTime) async throws {
        try await writer.write { db in
            let known = try String.fetchOne(
                db, sql: "SELECT merchant FROM legal_holds WHERE hold = ?", arguments: [hold.id.text])
            if let known {
                guard known == hold.merchant.text, try self.hold(hold.id, db).isSameOrder(as: hold) else {
                    throw VaultError.nameTaken(hold.id.text)
                }
                return
            }
            let details = try self.sealValue(
                HoldDetails(holder: hold.holder, reason: hold.reason), in: Self.detailsCell(hold.id),
                under: .house(hold.merchant, .auditLog), at: now)
            let end = try Retention.expiry(.auditLog, of: hold.merchant, from: hold.until, db)
            try db.execute(
                sql: """
                    INSERT INTO legal_holds (hold, merchant, kind, subject, details, began_at, until, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    hold.id.text, hold.merchant.text, hold.subject.kind, hold.subject.name, details,
                    // A hold that is said to have begun earlier holds nothing that has expired meanwhile.
                    max(hold.from, now).millisecondsSince1970, hold.until.millisecondsSince1970, end,
                ])
            for held in hold.classes {
                try db.execute(
                    sql: "INSERT INTO legal_hold_classes (hold, class, merchant, expires_at) VALUES (?, ?, ?, ?)",
                    arguments: [hold.id.text, held.rawValue, hold.merchant.text, end])
            }
            try self.audit(.placed(hold, at: now), db)
        }
    }

    package func release(
        _ hold: LegalHoldID, of merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) async throws {
        try await writer.write { db in
            try db.execute(
                sql: "UPDATE legal_holds SET until = ?1 WHERE hold = ?2 AND merchant = ?3 AND until > ?1",
                arguments: [now.millisecondsSince1970, hold.text, merchant.text])
            guard db.changesCount == 1 else { throw VaultError.unknownHold(hold) }
            try self.audit(.released(hold, of: merchant, for: reason, at: now), db)
        }
    }

    package func legalHolds(of merchant: MerchantID, at now: WallTime) async throws -> [LegalHold] {
        try await read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT hold FROM legal_holds
                    WHERE merchant = ? AND began_at <= ? AND until > ? ORDER BY began_at, hold
                    """,
                arguments: [merchant.text, now.millisecondsSince1970, now.millisecondsSince1970]
            ).map { try self.hold(LegalHoldID($0), db) }
        }
    }

    /// The holds that are in force or to come.
    func legalHolds(of merchant: MerchantID, endingAfter now: WallTime, _ db: Database) throws -> [LegalHold] {
        try String.fetchAll(
            db, sql: "SELECT hold FROM legal_holds WHERE merchant = ? AND until > ? ORDER BY began_at, hold",
            arguments: [merchant.text, now.millisecondsSince1970]
        ).map { try self.hold(LegalHoldID($0), db) }
    }

    /// The moment as of which somebody reads: for the person named in a hold over the subject the one at which it began, for all others now.
    ///
    /// - Throws: ``RightsError/erased(_:)`` for all others when the subject is of somebody erased, and there only because it is held.
    func readingMoment(
        _ subject: LegalHold.Subject, _ retentionClass: RetentionClass, of merchant: MerchantID,
        for reason: AccessReason, at now: WallTime
    ) async throws -> WallTime {
        try await read { db in
            let person: String? =
                switch subject {
                case .person(let person): person.text
                case .call(let call):
                    try String.fetchOne(
                        db, sql: "SELECT person FROM calls WHERE call = ? AND merchant = ?",
                        arguments: [call.text, merchant.text])
                case .merchant: nil
                }
            let call: String? =
                switch subject {
                case .person, .merchant: nil
                case .call(let call): call.text
                }
            let holds = try String.fetchAll(
                db,
                sql: """
                    SELECT h.hold FROM legal_holds h JOIN legal_hold_classes c ON c.hold = h.hold
                    WHERE h.merchant = ? AND c.class = ? AND h.began_at <= ? AND h.until > ?
                        AND (h.kind = 'merchant' OR h.kind = 'person' AND h.subject = ? OR h.kind = 'call' AND h.subject = ?)
                    ORDER BY h.began_at, h.hold
                    """,
                arguments: [
                    merchant.text, retentionClass.rawValue, now.millisecondsSince1970, now.millisecondsSince1970,
                    person,
                    call,
                ])
            let own = try holds.lazy.map { try self.hold(LegalHoldID($0), db) }.first { $0.holder == reason.actor }
            if own == nil, let person { try Self.checkNotBarred(PersonID(person), merchant, db) }
            return own.map(\.from) ?? now
        }
    }

    /// Refuses what an erasure has barred and not yet removed.
    private static func checkNotBarred(_ person: PersonID, _ merchant: MerchantID, _ db: Database) throws {
        let barred = try Int.fetchOne(
            db, sql: "SELECT 1 FROM erasures WHERE merchant = ? AND person = ? AND (held = 1 OR finished_at IS NULL)",
            arguments: [merchant.text, person.text])
        guard barred == nil else { throw RightsError.erased(person) }
    }

    private func hold(_ id: LegalHoldID, _ db: Database) throws -> LegalHold {
        let cell = Self.detailsCell(id)
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT merchant, kind, subject, details, began_at, until FROM legal_holds WHERE hold = ?",
                arguments: [id.text])
        else { throw VaultError.unknownHold(id) }
        let classes = try String.fetchAll(
            db, sql: "SELECT class FROM legal_hold_classes WHERE hold = ? ORDER BY class", arguments: [id.text])
        let merchant = MerchantID(row[0] as String)
        let details = try open(HoldDetails.self, row[3], in: cell, under: .house(merchant, .auditLog))
        return try LegalHold(
            id: id, merchant: merchant, subject: try LegalHold.Subject(kind: row[1], name: row[2], of: id),
            classes: classes.compactMap(RetentionClass.init(rawValue:)), holder: details.holder, reason: details.reason,
            from: WallTime(millisecondsSince1970: row[4]), until: WallTime(millisecondsSince1970: row[5]))
    }

    private static func detailsCell(_ hold: LegalHoldID) -> SealedCell {
        SealedCell(table: "legal_holds", column: "details", row: hold.text)
    }
}

extension LegalHold {
    /// Whether two are one order, whenever each of them was handed in.
    fileprivate func isSameOrder(as other: LegalHold) -> Bool {
        subject == other.subject && classes == other.classes && holder == other.holder && reason == other.reason
            && until == other.until
    }
}

/// What of a hold is sealed: who ordered it, and why.
private struct HoldDetails: Codable {
    let holder: String
    let reason: String
}

extension LegalHold.Subject {
    fileprivate init(kind: String, name: String, of hold: LegalHoldID) throws {
        switch kind {
        case "person": self = .person(PersonID(name))
        case "call": self = .call(CallID(name))
        case "merchant": self = .merchant
        default: throw VaultError.damaged(RetainedRow(table: "legal_holds", row: hold.text))
        }
    }

    fileprivate var kind: String {
        switch self {
        case .person: "person"
        case .call: "call"
        case .merchant: "merchant"
        }
    }

    fileprivate var name: String {
        switch self {
        case .person(let person): person.text
        case .call(let call): call.text
        case .merchant: ""
        }
    }
}
