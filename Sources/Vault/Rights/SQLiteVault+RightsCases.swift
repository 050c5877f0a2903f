package import Commerce
package import Compliance
import Crypto
import Foundation
import GRDB

extension SQLiteVault: RightsCaseStore {
    package func openCase(_ new: NewRightsCase) async throws -> OpenedRightsCase {
        if let words = new.words, words.utf8.count > NewRightsCase.wordsLimit {
            throw VaultError.tooLarge(what: "the words of a request", limit: NewRightsCase.wordsLimit)
        }
        return try await writer.write { db in
            if let known = try self.storedCase(keyed: new.key, new.merchant, db) {
                return OpenedRightsCase(record: known, effect: nil)
            }
            let record = RightsCaseRecord(
                id: RightsCaseID("req_" + Self.randomName()), merchant: new.merchant, person: new.person,
                request: RightsCase(new.kind, under: new.law, receivedAt: new.receivedAt))
            let words = try new.words.map {
                try self.sealText(
                    $0, in: Self.caseCell("words", record.id), under: .house(new.merchant, .privacyCase),
                    at: new.receivedAt)
            }
            try db.execute(
                sql: """
                    INSERT INTO rights_cases (id, merchant, key, person, kind, record, words, received_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    record.id.text, new.merchant.text, new.key, new.person?.text, new.kind.rawValue,
                    try self.sealedCase(record, at: new.receivedAt), words, new.receivedAt.millisecondsSince1970,
                ])
            try self.witness(
                .rightsRequest, of: new.merchant, AuditSubject(.case, record.id.text), by: new.actor,
                at: new.receivedAt,
                db)
            return OpenedRightsCase(record: record, effect: try self.takeEffect(of: new, as: record.id, db))
        }
    }

    package func rightsCase(
        _ id: RightsCaseID, of merchant: MerchantID, at now: WallTime
    ) async throws -> RightsCaseRecord {
        try await read { db in try self.storedCase(id, merchant, at: now, db) }
    }

    package func rightsCases(
        of merchant: MerchantID?, openOnly: Bool, limit: Int, at now: WallTime
    ) async throws -> [RightsCaseRecord] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, merchant, person, record FROM rights_cases
                    WHERE (? IS NULL OR merchant = ?) AND (NOT ? OR closed_at IS NULL) AND \(Retention.isKept)
                    ORDER BY received_at, id LIMIT ?
                    """,
                arguments: [merchant?.text, merchant?.text, openOnly, now.millisecondsSince1970, limit]
            ).map(self.caseRecord)
        }
    }

    package func words(
        of id: RightsCaseID, of merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) async throws -> String? {
        try await writer.write { db in
            let record = try self.storedCase(id, merchant, at: now, db)
            // Nobody is known in a request of a stranger's; there is no access to a person to write down.
            if let person = record.person {
                try self.record(AccessRecord(merchant: merchant, subject: .person(person), reason: reason, at: now), db)
            }
            let sealed = try Data.fetchOne(db, sql: "SELECT words FROM rights_cases WHERE id = ?", arguments: [id.text])
            return try sealed.map {
                try self.openText($0, in: Self.caseCell("words", id), under: .house(merchant, .privacyCase))
            }
        }
    }

    package func note(
        _ event: RightsEvent, in id: RightsCaseID, of merchant: MerchantID, by actor: AuditActor, at now: WallTime
    ) async throws -> RightsStep {
        try await writer.write { db in try self.note(event, in: id, of: merchant, by: actor, at: now, db) }
    }
}

// MARK: - Identity

extension SQLiteVault {
    package func makeIdentityCode(
        for id: RightsCaseID, by route: IdentityCheck.Route, of merchant: MerchantID, at now: WallTime
    ) async throws -> IdentityCode {
        try await writer.write { db in
            let record = try self.storedCase(id, merchant, at: now, db)
            guard let person = record.person,
                let profile = try? self.profile(of: person, merchant: merchant, at: now, db)
            else { throw RightsError.nothingOnFile(route) }
            let destination: IdentityCode.Destination
            switch route {
            case .number: destination = .number(profile.phone)
            case .email:
                guard let email = profile.email else { throw RightsError.nothingOnFile(route) }
                destination = .email(email)
            }
            var source = SystemRandomNumberGenerator()
            let digits = String(Int.random(in: 0..<1_000_000, using: &source))
            let code = String(repeating: "0", count: 6 - digits.count) + digits
            let check = IdentityCheck(
                route: route, hash: try self.identityHash(code, id, merchant, at: now, db), sentAt: now)
            _ = try self.note(.identityAsked(check), in: id, of: merchant, at: now, db)
            return IdentityCode(code: code, destination: destination)
        }
    }

    package func answerIdentityCode(
        _ code: String, in id: RightsCaseID, of merchant: MerchantID, at now: WallTime
    ) async throws -> RightsStep {
        try await writer.write { db in
            let hash = try self.identityHash(code, id, merchant, at: now, db)
            return try self.note(.identityAnswered(hash), in: id, of: merchant, at: now, db)
        }
    }

    /// A code has few digits and is guessed from a plain hash: this one is keyed.
    private func identityHash(
        _ code: String, _ id: RightsCaseID, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> [UInt8] {
        let salt = try Int64.fetchOne(
            db, sql: "SELECT received_at FROM rights_cases WHERE id = ? AND merchant = ?",
            arguments: [id.text, merchant.text])
        guard let salt else { throw RightsError.unknownCase(id) }
        let message = Data("identity|\(id.text)|\(salt)|\(code.filter(\.isNumber))".utf8)
        return [UInt8](HMAC<SHA256>.authenticationCode(for: message, using: keys.spoolKey))
    }
}

// MARK: - Inside the transaction

extension SQLiteVault {
    func note(
        _ event: RightsEvent, in id: RightsCaseID, of merchant: MerchantID, by actor: AuditActor = .runtime,
        at now: WallTime, _ db: Database
    ) throws -> RightsStep {
        let stored = try storedCase(id, merchant, at: now, db)
        var request = stored.request
        let actions = try request.handle(event, at: now)
        let record = RightsCaseRecord(id: id, merchant: merchant, person: stored.person, request: request)
        guard request != stored.request else { return RightsStep(record: record, actions: actions) }
        try db.execute(
            sql: "UPDATE rights_cases SET record = ?, closed_at = ?, expires_at = ? WHERE id = ?",
            arguments: [
                try sealedCase(record, at: now), request.closedAt?.millisecondsSince1970,
                try request.closedAt.flatMap { try Retention.expiry(.privacyCase, of: merchant, from: $0, db) },
                id.text,
            ])
        try witness(.change, of: merchant, AuditSubject(.case, id.text), by: actor, at: now, db)
        return RightsStep(record: record, actions: actions)
    }

    func storedCase(
        _ id: RightsCaseID, _ merchant: MerchantID, at now: WallTime, _ db: Database
    ) throws -> RightsCaseRecord {
        guard
            let row = try Row.fetchOne(
                db,
                sql: "SELECT id, merchant, person, record, expires_at FROM rights_cases WHERE id = ? AND merchant = ?",
                arguments: [id.text, merchant.text])
        else { throw RightsError.unknownCase(id) }
        try Retention.check(row[4], at: now, RetainedRow(table: "rights_cases", row: id.text))
        return try caseRecord(row)
    }

    private func storedCase(keyed key: String, _ merchant: MerchantID, _ db: Database) throws -> RightsCaseRecord? {
        try Row.fetchOne(
            db, sql: "SELECT id, merchant, person, record FROM rights_cases WHERE merchant = ? AND key = ?",
            arguments: [merchant.text, key]
        ).map(caseRecord)
    }

    /// Reads a row of name, merchant, person and record.
    private func caseRecord(_ row: Row) throws -> RightsCaseRecord {
        let id = RightsCaseID(row[0] as String)
        let merchant = MerchantID(row[1] as String)
        return RightsCaseRecord(
            id: id, merchant: merchant, person: (row[2] as String?).map { PersonID($0) },
            request: try open(
                RightsCase.self, row[3], in: Self.caseCell("record", id), under: .house(merchant, .privacyCase)))
    }

    private func sealedCase(_ record: RightsCaseRecord, at now: WallTime) throws -> Data {
        try sealValue(
            record.request, in: Self.caseCell("record", record.id), under: .house(record.merchant, .privacyCase),
            at: now)
    }

    private static func caseCell(_ column: String, _ id: RightsCaseID) -> SealedCell {
        SealedCell(table: "rights_cases", column: column, row: id.text)
    }

    /// Does what a request does by being received.
    private func takeEffect(of new: NewRightsCase, as id: RightsCaseID, _ db: Database) throws -> StopReceipt? {
        switch new.kind {
        case .access, .portability, .correction, .erasure, .complaint: return nil
        case .restriction:
            return try new.person.map { try restrict($0, of: new.merchant, by: new.actor, at: new.receivedAt, db) }
        case .withdrawal, .optOut, .objection:
            if let person = new.person {
                return try withdraw(person, of: new.merchant, key: id.text, at: new.receivedAt, db)
            }
            guard let phone = new.phone else { return nil }
            let receipt = try suppress(
                NewSuppression(
                    merchant: new.merchant, subject: .phone(phone), reason: .privacyRequest, key: id.text,
                    at: new.receivedAt), db)
            return StopReceipt(cancelledJobs: receipt.cancelledJobs, liveCalls: [])
        }
    }

    /// Checks by what right something is done, and writes it down.
    func check(
        _ mandate: RightsMandate, for kinds: [RightsRequestKind], about person: PersonID, of merchant: MerchantID,
        at now: WallTime, _ db: Database
    ) throws {
        switch mandate {
        case .order(let reason):
            try record(AccessRecord(merchant: merchant, subject: .person(person), reason: reason, at: now), db)
        case .request(let id, let actor):
            let stored = try storedCase(id, merchant, at: now, db)
            guard stored.person == person else { throw RightsError.otherPerson(id) }
            guard kinds.contains(stored.request.kind) else { throw RightsError.otherKind(id, stored.request.kind) }
            guard stored.request.isCleared else {
                throw RightsError.notCleared(id, standing: stored.request.state.standing)
            }
            _ = try note(.workBegan, in: id, of: merchant, by: actor, at: now, db)
            try record(
                AccessRecord(merchant: merchant, subject: .person(person), reason: .request(id, by: actor), at: now), db
            )
        }
    }
}

extension AccessReason {
    /// A cleared request of the person's own.
    static func request(_ id: RightsCaseID, by actor: AuditActor) -> AccessReason {
        AccessReason(actor: actor == .runtime ? "rights" : actor.text, reason: "request \(id)") ?? .permittedCall
    }

    /// Who it is, as the audit names them where everybody may read it.
    package var auditActor: AuditActor { AuditActor(actor) ?? .somebody }
}
