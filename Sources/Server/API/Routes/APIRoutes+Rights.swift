import Commerce
import Compliance
import HTTPTypes
import Hummingbird
import Runtime
import Vault

extension APIRoutes {
    static let rights = [
        APIRoute(.post, "/rights", .handleRights, body: NewCaseBody.self) { call in
            let body: NewCaseBody = try call.body()
            let merchant = try call.oneMerchant()
            var person = body.person.map { PersonID($0) }
            if person == nil, let phone = body.phone {
                person = try await call.rooms.vault.person(with: phone, of: merchant, at: call.now)
            }
            let opened = try await call.rooms.desk.open(
                NewRightsCase(
                    merchant: merchant, person: person, phone: body.phone, kind: body.kind, law: body.law,
                    key: "api/" + (body.key ?? RandomBytes.name("req")), words: body.words, receivedAt: call.now))
            return .json(.created, call.answer(opened.record))
        },
        APIRoute(.get, "/rights", .handleRights, reach: .merchants) { call in
            let cases = try await call.rooms.vault.rightsCases(
                of: call.merchant, openOnly: try call.flag("open"), limit: try call.limit(), at: call.now)
            return .json(.ok, cases.map { call.answer($0) })
        },
        APIRoute(.get, "/rights/{case}", .handleRights) { call in
            let found = try await call.rooms.vault.rightsCase(
                try call.identifier("case"), of: try call.oneMerchant(), at: call.now)
            return .json(.ok, call.answer(found))
        },
        APIRoute(.post, "/rights/{case}/notes", .handleRights, body: NoteBody.self) { call in
            let body: NoteBody = try call.body()
            let step = try await call.rooms.desk.note(
                try body.happened(), in: try call.identifier("case"), of: try call.oneMerchant(), at: call.now)
            return .json(.ok, call.answer(step))
        },
        // Whoever has the code and where it goes can send it; both say something of the person.
        APIRoute(.post, "/rights/{case}/code", .handleRights, .openPerson, body: CodeBody.self) { call in
            let body: CodeBody = try call.body()
            let code = try await call.rooms.desk.makeIdentityCode(
                for: try call.identifier("case"), by: body.route, of: try call.oneMerchant(), at: call.now)
            return .json(.created, CodeAnswer(code))
        },
        APIRoute(.post, "/rights/{case}/code/answer", .handleRights, body: CodeAnswerBody.self) { call in
            let body: CodeAnswerBody = try call.body()
            let step = try await call.rooms.desk.answerIdentityCode(
                body.code, in: try call.identifier("case"), of: try call.oneMerchant(), at: call.now)
            return .json(.ok, call.answer(step))
        },
        APIRoute(.get, "/rights/{case}/words", .openRightsWords) { call in
            let words = try await call.rooms.vault.words(
                of: try call.identifier("case"), of: try call.oneMerchant(), for: call.anyReason, at: call.now)
            return .json(.ok, WordsAnswer(words: Nullable(words)))
        },
    ]
}
