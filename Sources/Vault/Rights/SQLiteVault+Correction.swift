package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    package func correct(
        _ correction: PersonCorrection, of person: PersonID, merchant: MerchantID, under mandate: RightsMandate,
        at now: WallTime
    ) async throws -> CorrectionReceipt {
        try await writer.write { db in
            try Self.checkKnown(person, merchant, db)
            try self.check(mandate, for: [.correction], about: person, of: merchant, at: now, db)
            let old = try self.profile(of: person, merchant: merchant, at: now, db)
            var new = old
            new.firstName = correction.firstName.applied(to: old.firstName)
            new.email = correction.email.applied(to: old.email)
            new.phone = correction.phone ?? old.phone
            var confirmation: JobID?
            if new.phone != old.phone {
                confirmation = try self.move(person, of: merchant, from: old.phone, to: new.phone, at: now, db)
            }
            try self.store(new, as: person, merchant, at: now, db)
            try self.witness(.change, of: merchant, .person(person), by: mandate.actor, at: now, db)
            return CorrectionReceipt(
                changed: PersonCorrection.Field.allCases.filter { $0.differs(old, new) },
                reachedJobs: try Self.waitingJobs(of: person, merchant, db),
                recipients: try Self.recipients(of: person, merchant, db), confirmation: confirmation)
        }
    }

    /// Gives a person another number. Whoever stopped stays stopped under both; the new number is to be confirmed.
    private func move(
        _ person: PersonID, of merchant: MerchantID, from old: E164, to new: E164, at now: WallTime, _ db: Database
    ) throws -> JobID {
        let before = try bringForward(old, merchant, at: now, db)
        let after = try bringForward(new, merchant, at: now, db)
        let owner = try String.fetchOne(
            db, sql: "SELECT person FROM person_numbers WHERE merchant = ? AND number_index = ?",
            arguments: [merchant.text, after.text])
        guard owner == nil || owner == person.text else { throw RightsError.numberTaken }
        try db.execute(
            sql: "UPDATE person_numbers SET number_index = ?, expires_at = ? WHERE merchant = ? AND person = ?",
            arguments: [
                after.text, try Retention.expiry(.consentEvidence, of: merchant, from: now, db), merchant.text,
                person.text,
            ])
        let name = "correction/\(person.text)/\(now.millisecondsSince1970)"
        if let stop = try Self.suppression(of: before, merchant, at: now, db) {
            _ = try suppress(
                NewSuppression(
                    merchant: merchant, subject: .phone(new), reason: stop.reason, key: name, call: stop.call, at: now),
                db)
        }
        return try Self.enqueue(
            NewJob(
                key: "\(name)/confirm", merchant: merchant, person: person, cart: nil, purpose: .confirmNumber,
                due: now, expires: now + .seconds(48 * 3600)), at: now, db)
    }

    private static func waitingJobs(of person: PersonID, _ merchant: MerchantID, _ db: Database) throws -> [JobID] {
        try String.fetchAll(
            db,
            sql: """
                SELECT job FROM jobs WHERE merchant = ? AND person = ? AND state IN ('waiting', 'leased')
                ORDER BY due, job
                """,
            arguments: [merchant.text, person.text]
        ).map { JobID($0) }
    }

    private static func recipients(
        of person: PersonID, _ merchant: MerchantID, _ db: Database
    ) throws -> [CorrectionReceipt.Recipient] {
        let wasContacted = try Int.fetchOne(
            db, sql: "SELECT 1 FROM contact_attempts WHERE merchant = ? AND person = ? AND released_at IS NULL LIMIT 1",
            arguments: [merchant.text, person.text])
        return wasContacted == nil ? [.shop] : [.shop, .carrier]
    }
}

extension PersonCorrection.Field {
    fileprivate func differs(_ old: PersonProfile, _ new: PersonProfile) -> Bool {
        switch self {
        case .phone: old.phone != new.phone
        case .firstName: old.firstName != new.firstName
        case .email: old.email != new.email
        }
    }
}
