import Commerce
import Compliance
import HTTPTypes
import Hummingbird
import Runtime
import Vault

extension APIRoutes {
    static let people = [
        APIRoute(.post, "/people/lookup", .seePeople, body: PhoneBody.self) { call in
            let merchant = try call.oneMerchant()
            let body: PhoneBody = try call.body()
            guard let person = try await call.rooms.vault.person(with: body.phone, of: merchant, at: call.now) else {
                throw APIProblem.notFound("person with that number")
            }
            return .json(.ok, PersonAnswer(person: person.text, merchant: merchant.text))
        },
        APIRoute(.get, "/people/{person}/decisions", .seePeople) { call in
            let decisions = try await call.rooms.vault.decisions(
                about: try call.identifier("person"), of: try call.oneMerchant(), limit: try call.limit(), at: call.now)
            return .json(.ok, decisions.map(DecisionAnswer.init))
        },
        APIRoute(.post, "/people/{person}/export", .exportPerson, body: MandateBody.self) { call in
            let body: MandateBody = try call.body()
            let export = try await call.rooms.desk.export(
                try call.identifier("person"), of: try call.oneMerchant(), under: try call.mandate(body.request),
                terms: call.rooms.exportTerms, at: call.now)
            return .json(.ok, bytes: try export.json())
        },
        APIRoute(.post, "/people/{person}/correct", .correct, body: CorrectionBody.self) { call in
            let body: CorrectionBody = try call.body()
            let receipt = try await call.rooms.desk.correct(
                body.correction, of: try call.identifier("person"), merchant: try call.oneMerchant(),
                under: try call.mandate(body.request), at: call.now)
            return .json(.ok, CorrectionAnswer(receipt))
        },
        APIRoute(.post, "/people/{person}/restrict", .restrict) { call in
            let receipt = try await call.rooms.desk.restrict(
                try call.identifier("person"), of: try call.oneMerchant(), for: call.anyReason, at: call.now)
            return .json(.ok, StopAnswer(receipt))
        },
        APIRoute(.post, "/people/{person}/lift", .restrict) { call in
            try await call.rooms.desk.lift(
                try call.identifier("person"), of: try call.oneMerchant(), for: call.anyReason, at: call.now)
            return Response(status: .noContent)
        },
        APIRoute(.post, "/people/{person}/erase", .erase, body: MandateBody.self) { call in
            let body: MandateBody = try call.body()
            let receipt = try await call.rooms.desk.erase(
                try call.identifier("person"), of: try call.oneMerchant(), under: try call.mandate(body.request),
                at: call.now)
            return .json(.ok, receipt.proof)
        },
        APIRoute(.post, "/people/{person}/suppress", .suppress, body: KeyBody.self) { call in
            let body: KeyBody = try call.body()
            let receipt = try await call.rooms.desk.suppress(
                try call.identifier("person") as PersonID, of: try call.oneMerchant(), key: body.name,
                for: call.anyReason, at: call.now)
            return .json(.ok, SuppressionAnswer(receipt))
        },
        APIRoute(.post, "/people/{person}/withdraw", .suppress, body: KeyBody.self) { call in
            let body: KeyBody = try call.body()
            let receipt = try await call.rooms.desk.withdraw(
                try call.identifier("person"), of: try call.oneMerchant(), key: body.name, for: call.anyReason,
                at: call.now)
            return .json(.ok, StopAnswer(receipt))
        },
    ]
}
