import Commerce
import Compliance
import HTTPTypes
import Hummingbird
import Runtime
import Scripts
import Shops
import Vault

extension APIRoutes {
    static let consents = [
        APIRoute(.get, "/people/{person}/consents", .seePeople, opening: .openPerson) { call in
            let merchant = try await call.merchantSettings()
            return .json(
                .ok,
                try await ConsentLedgerAnswer.read(
                    of: try call.identifier("person"), merchant, from: call.rooms.vault, call.rooms.catalogue,
                    opening: call.opened, at: call.now))
        },
        APIRoute(.post, "/consents", .sendIntake, body: ConsentBody.self) { call in
            let body: ConsentBody = try call.body()
            let merchant = try await call.merchantSettings()
            let importer = ConsentImporter(
                vault: call.rooms.vault, catalogue: call.rooms.catalogue, wall: call.rooms.wall)
            let consent = try body.consent()
            let report = try await importer.take(consent, of: merchant)
            try await call.rooms.vault.audit(
                .consentsImported(
                    proven: report.proven, unproven: report.unproven, refused: report.refused, of: merchant.id,
                    by: call.key.actor.text, at: call.now))
            guard report.refused == 0 else {
                throw APIProblem(
                    status: .unprocessableContent,
                    words: report.remarks.first?.words ?? "the consent is refused")
            }
            guard
                let person = try await call.rooms.vault.person(with: consent.number, of: merchant.id, at: call.now)
            else { throw APIProblem.notFound("person with that number") }
            return .json(
                report.known > 0 ? .ok : .created,
                TakenConsentAnswer(
                    person: person.text, isProven: report.proven > 0, isNew: report.known == 0,
                    remark: Nullable(report.remarks.first?.words)))
        },
        // By number, known or not: nothing may stand between a person and being left alone.
        APIRoute(.post, "/revocations", .suppress, body: RevocationBody.self) { call in
            let body: RevocationBody = try call.body()
            let receipt = try await call.rooms.desk.suppress(
                body.phone, of: try call.oneMerchant(), key: body.name, through: .api, for: call.anyReason,
                at: call.now)
            return .json(.ok, SuppressionAnswer(receipt))
        },
    ]
}

extension APICall {
    /// The settings of the merchant that the route is about.
    fileprivate func merchantSettings() async throws -> Merchant {
        let id = try oneMerchant()
        guard let merchant = try await rooms.catalogue.merchant(id) else { throw APIProblem.notFound("merchant") }
        return merchant
    }
}
