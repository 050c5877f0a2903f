import CallCore
package import Commerce
import Compliance
import Foundation
import GRDB

extension SQLiteVault {
    package func export(
        _ person: PersonID, of merchant: MerchantID, under mandate: RightsMandate, terms: ExportTerms, at now: WallTime
    ) async throws -> PersonExport {
        try await writer.write { db in
            guard try !Self.isErased(person, merchant, db) else { throw RightsError.erased(person) }
            try self.check(mandate, for: [.access, .portability], about: person, of: merchant, at: now, db)
            let subject = ExportSubject(
                person: person, merchant: merchant, reason: mandate.reason, now: now,
                moment: now.millisecondsSince1970)
            let events = try self.exportedLedger(subject, db)
            let calls = try self.exportedCalls(subject, db)
            try self.witness(.export, of: merchant, .person(person), by: mandate.actor, at: now, db)
            return try PersonExport(
                person: person.text, identifiers: try self.identifiers(subject, calls, db),
                consents: events.consents, revocations: events.revocations,
                contacts: try calls + Self.exportedTexts(subject, db), offers: try self.exportedOffers(subject, db),
                carts: try self.exportedCarts(subject, db), orders: try Self.exportedOrders(subject, db),
                trials: try Self.exportedTrials(subject, db), decisions: try self.exportedDecisions(subject, db),
                processors: terms.processors,
                retention: try RetentionClass.allCases.map { kind in
                    ExportedRetention(
                        category: kind.rawValue, keep: try Retention.keep(kind, of: merchant, db).description,
                        basis: kind.basis,
                        survivesErasure: kind.survivesErasure)
                },
                generatedAt: now.iso8601)
        }
    }

    private func identifiers(
        _ subject: ExportSubject, _ calls: [ExportedContact], _ db: Database
    ) throws -> ExportedIdentifiers {
        let profile = try? profile(of: subject.person, merchant: subject.merchant, at: subject.now, db)
        let index = try Self.numberIndex(of: subject.person, subject.merchant, db)
        guard profile != nil || index != nil || !calls.isEmpty else { throw VaultError.unknownPerson(subject.person) }
        let stop = try index.flatMap { try Self.suppression(of: $0, subject.merchant, at: subject.now, db) }
        return ExportedIdentifiers(
            phone: profile?.phone.text ?? calls.last { $0.number != nil }?.number, email: profile?.email,
            shopCustomer: profile?.externalID, firstName: profile?.firstName, locale: profile?.locale,
            age: profile?.age?.rawValue, shipping: profile?.shipping?.line, billing: profile?.billing?.line,
            timeZone: profile?.timeZone, suppressed: stop != nil,
            restricted: try Self.isRestricted(subject.person, subject.merchant, db))
    }

    /// Rows about the person that are still kept.
    static func exportRows(
        _ columns: String, from table: String, order: String, _ subject: ExportSubject, _ db: Database
    ) throws -> [Row] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT \(columns) FROM \(table) WHERE merchant = ? AND person = ? AND \(Retention.isKept)
                ORDER BY \(order) LIMIT ?
                """,
            arguments: [
                subject.merchant.text, subject.person.text, subject.moment, PersonExport.rowLimit + 1,
            ])
        // Left out without a word would be worse than refused.
        guard rows.count <= PersonExport.rowLimit else {
            throw RightsError.tooManyRows(table: table, limit: PersonExport.rowLimit)
        }
        return rows
    }
}

/// Whose export, and as of when.
struct ExportSubject: Sendable {
    let person: PersonID
    let merchant: MerchantID
    let reason: AccessReason
    let now: WallTime
    /// Milliseconds since 1970.
    let moment: Int64
}

extension RightsMandate {
    /// What stands in the access log.
    var reason: AccessReason {
        switch self {
        case .request(let id, let actor): .request(id, by: actor)
        case .order(let reason): reason
        }
    }
}

extension PersonProfile.Address {
    fileprivate var line: String { [postalCode, region, country].compactMap(\.self).joined(separator: " ") }
}
