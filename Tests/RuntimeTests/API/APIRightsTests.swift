import Commerce
import Compliance
import Controls
import Foundation
import Server
import Synchronization
import Testing
import Transport
import Vault

/// People's rights by API: found by number, shown, corrected, stopped and erased, each with its trace.
struct APIRightsTests {
    private static let phone = "+18135550142"

    @Test(.controls("GD-4")) func aPersonIsFoundByNumberAndExported() async throws {
        try await APIStage.run { stage in
            let person = try await stage.person(Self.phone)
            let found = try await stage.ask(
                .post, "/people/lookup", as: .operator, because: nil, body: #"{"phone":"\#(Self.phone)"}"#)
            #expect(found.field("person") == person.text)
            #expect(!found.text.contains(Self.phone))
            let export = try await stage.ask(.post, "/people/\(person)/export", as: .privacyOfficer)
            #expect(export.status == 200)
            #expect(export.field("format") == "person-export-1")
            #expect(export.text.contains("wilhelmina@example.com"))
        }
    }

    @Test func aCorrectionChangesWhatItNamesAndNothingElse() async throws {
        try await APIStage.run { stage in
            let person = try await stage.person(Self.phone)
            let reply = try await stage.ask(
                .post, "/people/\(person)/correct", as: .privacyOfficer, body: #"{"first_name":null}"#)
            #expect(reply.status == 200 && reply.text.contains(#""changed":["first_name"]"#))
            let export = try await stage.ask(.post, "/people/\(person)/export", as: .privacyOfficer)
            #expect(!export.text.contains("Wilhelmina"))
            #expect(export.text.contains("wilhelmina@example.com"))
        }
    }

    @Test(.controls("GD-7")) func aRestrictionHoldsUntilItIsLifted() async throws {
        try await APIStage.run { stage in
            let person = try await stage.person(Self.phone)
            let restricted = try await stage.ask(.post, "/people/\(person)/restrict", as: .privacyOfficer)
            #expect(restricted.status == 200)
            let holds = try await stage.server.vault.isRestricted(person, of: APIStage.merchant)
            #expect(holds)
            let lifted = try await stage.ask(.post, "/people/\(person)/lift", as: .privacyOfficer)
            #expect(lifted.status == 204)
            let remains = try await stage.server.vault.isRestricted(person, of: APIStage.merchant)
            #expect(!remains)
        }
    }

    /// A stop needs no reason, holds for the number, and is one stop however often it is sent under the same key.
    @Test(arguments: ["suppress", "withdraw"])
    func aStopHoldsAndIsOne(_ act: String) async throws {
        try await APIStage.run { stage in
            let person = try await stage.person(Self.phone)
            for _ in 0..<2 {
                let reply = try await stage.ask(
                    .post, "/people/\(person)/\(act)", as: .operator, because: nil, body: #"{"key":"form-7"}"#)
                #expect(reply.status == 200)
            }
            let stopped = try await stage.server.vault.isSuppressed(
                person, of: APIStage.merchant, at: APIStage.now)
            #expect(stopped)
        }
    }

    /// After an erasure the proof comes back, and what asked for the person's data gets 410 and no more.
    @Test func whoWasErasedIsGone() async throws {
        try await APIStage.run { stage in
            let person = try await stage.person(Self.phone)
            let erased = try await stage.ask(.post, "/people/\(person)/erase", as: .privacyOfficer)
            #expect(erased.status == 200)
            #expect(erased.field("format") == "erasure-proof-1")
            #expect(erased.field("person") == person.text)
            for act in ["export", "correct", "restrict"] {
                let reply = try await stage.ask(.post, "/people/\(person)/\(act)", as: .privacyOfficer)
                #expect(reply.status == 410, "\(act)")
                #expect(reply.field("error")?.contains("was erased") == true)
            }
            let found = try await stage.ask(
                .post, "/people/lookup", as: .operator, body: #"{"phone":"\#(Self.phone)"}"#)
            #expect(found.status == 404)
        }
    }

    /// A request goes from its receipt over its identity check to its answer, and each wrong move is 409 with where it stands.
    @Test func aRequestGoesItsWay() async throws {
        try await APIStage.run { stage in
            let person = try await stage.person(Self.phone)
            let taken = try await stage.ask(
                .post, "/rights", as: .privacyOfficer, because: nil,
                body: #"{"kind":"erasure","law":"gdpr","phone":"\#(Self.phone)","words":"Please forget me."}"#)
            #expect(taken.status == 201 && taken.field("person") == person.text)
            #expect(taken.field("answer_by") == "2026-12-20T19:10:00Z")
            #expect(!taken.text.contains("forget me"))
            let request = try #require(taken.field("id"))
            let early = try await stage.ask(
                .post, "/people/\(person)/erase", as: .privacyOfficer, body: #"{"request":"\#(request)"}"#)
            #expect(early.status == 409 && early.text.contains("stands at received"))
            let code = try await stage.ask(
                .post, "/rights/\(request)/code", as: .privacyOfficer, body: #"{"route":"number"}"#)
            #expect(code.field("destination") == Self.phone)
            let digits = try #require(code.field("code"))
            let answered = try await stage.ask(
                .post, "/rights/\(request)/code/answer", as: .privacyOfficer, body: #"{"code":"\#(digits)"}"#)
            #expect(answered.text.contains(#""standing":"verified""#))
            let words = try await stage.ask(.get, "/rights/\(request)/words", as: .privacyOfficer)
            #expect(words.field("words") == "Please forget me.")
            let erased = try await stage.ask(
                .post, "/people/\(person)/erase", as: .privacyOfficer, body: #"{"request":"\#(request)"}"#)
            #expect(erased.status == 200)
            let note = try await stage.ask(
                .post, "/rights/\(request)/notes", as: .privacyOfficer, body: #"{"event":"answered"}"#)
            #expect(note.status == 200)
            let again = try await stage.ask(
                .post, "/rights/\(request)/notes", as: .privacyOfficer, body: #"{"event":"extended"}"#)
            #expect(again.status == 409)
            let open = try await stage.ask(.get, "/rights?open=true", as: .privacyOfficer)
            #expect(open.text == "[]")
        }
    }
}
