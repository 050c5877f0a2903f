import Commerce
import Compliance
import Controls
import Foundation
import Server
import Synchronization
import Testing
import Transport
import Vault

/// Everybody's data goes out only with two people's keys, once, line by line; and every request is in the audit.
struct APIExportTests {
    @Test func everybodysDataTakesASecondPerson() async throws {
        try await APIStage.run { stage in
            var people: [PersonID] = []
            for last in 10..<14 { people.append(try await stage.person("+181355501\(last)")) }
            let erased = try await stage.ask(.post, "/people/\(people[0])/erase", as: .owner)
            #expect(erased.status == 200)
            let asked = try await stage.ask(.post, "/exports", as: .privacyOfficer)
            let export = try #require(asked.field("id"))
            #expect(asked.status == 201 && asked.field("status") == "asked")
            let early = try await stage.ask(.get, "/exports/\(export)", as: .privacyOfficer)
            #expect(early.status == 409)
            let alone = try await stage.ask(.post, "/exports/\(export)/approve", as: .privacyOfficer)
            #expect(alone.status == 403 && alone.text.contains("nobody approves what they asked for"))
            let approved = try await stage.ask(.post, "/exports/\(export)/approve", as: .owner)
            #expect(approved.status == 200 && approved.field("status") == "approved")
            let taken = try await stage.ask(.get, "/exports/\(export)", as: .owner)
            #expect(taken.status == 403)
            let lines = try await stage.ask(.get, "/exports/\(export)", as: .privacyOfficer)
            #expect(lines.status == 200)
            let rows = lines.text.split(separator: "\n")
            #expect(rows.count == 3)
            for person in people.dropFirst() { #expect(rows.count { $0.contains(person.text) } == 1) }
            let again = try await stage.ask(.get, "/exports/\(export)", as: .privacyOfficer)
            #expect(again.status == 409 && again.text.contains("used already"))
        }
    }

    /// What was asked, by which key and whether it was refused stands in the audit; the number that was asked for does not.
    @Test func everyRequestIsInTheAudit() async throws {
        try await APIStage.run { stage in
            _ = try await stage.person("+18135550142")
            _ = try await stage.ask(.post, "/people/lookup", as: .operator, body: #"{"phone":"+18135550142"}"#)
            _ = try await stage.ask(.post, "/people/lookup", as: .qa, body: #"{"phone":"+18135550142"}"#)
            let lines = Mutex<[String]>([])
            try await stage.server.vault.exportAudit(at: APIStage.now) { line in
                lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
            }
            let all = lines.withLock { $0 }
            let asked = all.filter {
                $0.contains("key:every-operator") && $0.contains("people") && $0.contains("lookup")
            }
            #expect(asked.count == 1)
            #expect(all.contains { $0.contains("key:every-qa") && $0.contains(#""refusal""#) })
            #expect(!all.contains { $0.contains("8135550142") || $0.contains("complaint 12") })
        }
    }

    /// The day's chains are verified by API, and a root that was kept elsewhere and is another is told as a fault.
    @Test func theAuditIsVerified() async throws {
        try await APIStage.run { stage in
            let report = try await stage.ask(.post, "/audit/verify", as: .auditor)
            #expect(report.status == 200 && report.text.contains(#""holds":true"#))
            let wrong = String(repeating: "ab", count: 32)
            let fault = try await stage.ask(
                .post, "/audit/verify", as: .auditor, body: #"{"root":"2026-11-19 \#(wrong)"}"#)
            #expect(fault.status == 200 && fault.text.contains(#""holds":false"#))
            let vague = try await stage.ask(.post, "/audit/verify", as: .auditor, body: #"{"root":"yesterday"}"#)
            #expect(vague.status == 400)
        }
    }

    /// Holds are placed, listed and ended; a class that the law does not let be held is refused with the reason.
    @Test func holdsArePlacedAndEnded() async throws {
        try await APIStage.run { stage in
            let person = try await stage.person("+18135550142")
            func hold(_ kept: String) -> String {
                #"{"person":"\#(person)","classes":["\#(kept)"],"holder":"counsel","reason":"claim 3","#
                    + #""until":"2027-11-20T00:00:00Z"}"#
            }
            let refused = try await stage.ask(.post, "/holds", as: .privacyOfficer, body: hold("backup"))
            #expect(refused.status == 400 && refused.text.contains("cannot be held"))
            let placed = try await stage.ask(.post, "/holds", as: .privacyOfficer, body: hold("call_detail"))
            let id = try #require(placed.field("id"))
            let listed = try await stage.ask(.get, "/holds", as: .auditor)
            #expect(listed.text.contains(id))
            let ended = try await stage.ask(.delete, "/holds/\(id)", as: .privacyOfficer)
            #expect(ended.status == 204)
            let after = try await stage.ask(.get, "/holds", as: .auditor)
            #expect(after.text == "[]")
        }
    }

    /// A breach is registered with its clocks, and what became of it is added without moving them.
    @Test(.controls("GD-13")) func breachesKeepTheirClocks() async throws {
        try await APIStage.run { stage in
            let made = try await stage.ask(
                .post, "/breaches", as: .privacyOfficer,
                body: #"{"facts":"a laptop was lost","people":3,"known_at":"2026-11-20T12:00:00Z"}"#)
            #expect(made.status == 201 && made.field("authority_by") == "2026-11-23T12:00:00Z")
            let id = try #require(made.field("id"))
            let told = try await stage.ask(
                .post, "/breaches/\(id)", as: .privacyOfficer,
                body: #"{"authority_told_at":"2026-11-20T18:00:00Z"}"#)
            #expect(told.field("authority_told_at") == "2026-11-20T18:00:00Z")
            #expect(told.field("known_at") == "2026-11-20T12:00:00Z")
            let listed = try await stage.ask(.get, "/breaches", as: .auditor)
            #expect(listed.text.contains("a laptop was lost"))
        }
    }
}
