import Controls
import Foundation
import Testing

/// Requests from their receipt to their answer, and the register of breaches.
@Suite(.timeLimit(.minutes(5)))
struct RightsCaseCommandTests {
    private static let number = KnownPerson.number

    private static func open(
        _ kind: String, law: String = "gdpr", receivedAt: String? = nil, _ known: KnownPerson
    ) async throws -> String {
        var arguments = ["rights", "open", number, "--kind", kind, "--law", law, "--json"]
        if let receivedAt { arguments += ["--received-at", receivedAt] }
        let outcome = try await known.place.run(arguments)
        try #require(outcome.code == 0, "\(outcome.errors)")
        let answer = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
        return try #require(answer?["id"] as? String)
    }

    private static func list(_ known: KnownPerson, _ more: String...) async throws -> (
        code: Int32, rows: [[String: Any]]
    ) {
        let outcome = try await known.place.run(["rights", "list", "--json"] + more)
        let rows = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
        return (outcome.code, try #require(rows))
    }

    /// One month, 45 days, ten business days; what is late comes first and makes the list fail.
    @Test(.controls("GD-4", "CC-1")) func deadlinesAreTracked() async throws {
        try await KnownPerson.use { known in
            let late = try await Self.open("access", receivedAt: "2026-01-30T10:00:00Z", known)
            let fresh = try await Self.open("portability", law: "ccpa", known)
            let listed = try await Self.list(known)
            #expect(listed.code == 0)
            #expect(listed.rows.compactMap { $0["id"] as? String } == [late, fresh])
            #expect(listed.rows.first?["answer_by"] as? String == "2026-02-28T10:00:00Z")
            #expect(listed.rows.first?["acknowledge_by"] as? String == "2026-02-13T10:00:00Z")
            let overdue = try await Self.list(known, "--overdue")
            #expect(overdue.code == 1)
            #expect(overdue.rows.compactMap { $0["id"] as? String } == [late])
            try await known.done("rights", "note", late, "refused", "--because", "withdrawn")
            let after = try await Self.list(known, "--overdue")
            #expect(after.code == 0)
            #expect(after.rows.isEmpty)
        }
    }

    /// Data goes out on a request only when who asks is proved, by a code that is right.
    @Test(.controls("GD-16")) func aCodeProvesWhoAsks() async throws {
        try await KnownPerson.use { known in
            let id = try await Self.open("access", known)
            let folder = known.place.path("export")
            let refusal = try await known.refused("people", "export", Self.number, "--to", folder, "--request", id)
            #expect(refusal.contains("prove who asks"))
            _ = try await known.refused("rights", "code", id, code: 2)
            let told = try await known.done("rights", "code", id, "--reason", "to prove who asks")
            #expect(told.contains("to \(Self.number)"))
            let code = try #require(told.firstMatch(of: /send (\d{6}) to/)).1
            let wrong = code == "000000" ? "000001" : "000000"
            #expect(try await known.place.run(["rights", "answer", id, wrong]).code == 1)
            try await known.done("rights", "answer", id, String(code))
            try await known.done("people", "export", Self.number, "--to", folder, "--request", id)
            let answered = try await known.done("rights", "note", id, "answered")
            #expect(answered.contains("answered"))
            let again = try await known.refused("rights", "note", id, "extended", "--because", "late")
            #expect(again.contains("has no place"))
        }
    }

    /// An extension wants its reason; what was asked in words opens for one only.
    @Test func anExtensionTakesAReason() async throws {
        try await KnownPerson.use { known in
            try known.place.write("please send me all you have on Quillfeather", to: "letter.txt")
            try await known.done(
                "rights", "open", Self.number, "--kind", "complaint", "--law", "gdpr", "--words-file",
                known.place.path("letter.txt"), "--key", "letter-1")
            let id = try #require(try await Self.list(known).rows.first?["id"] as? String)
            _ = try await known.refused("rights", "note", id, "extended", code: 2)
            let told = try await known.done("rights", "note", id, "extended", "--because", "eleven calls")
            #expect(told.contains("tell the person that it takes until"))
            #expect(try await !known.done("rights", "show", id).contains("Quillfeather"))
            let shown = try await known.done("rights", "show", id, "--reason", "to answer it")
            #expect(shown.contains("Quillfeather"))
            _ = try await known.refused("rights", "show", "req_none")
        }
    }

    /// What holds at once holds by being asked for.
    @Test func anOptOutHoldsAtOnce() async throws {
        try await KnownPerson.use { known in
            _ = try await Self.open("opt_out", law: "ccpa", known)
            #expect(try await known.object("people", "show", Self.number, "--json")["suppressed"] as? Bool == true)
        }
    }

    /// 72 hours and 60 days from when it was known; late reports say why; a closed one stays in the register.
    @Test(.controls("GD-13")) func breachesHaveTheirClocks() async throws {
        try await KnownPerson.use { known in
            let opened = try await known.object(
                "breaches", "open", "--facts", "a disk was lost", "--people", "40", "--high-risk", "--known-at",
                "2026-01-05T10:00:00Z", "--json")
            let id = try #require(opened["id"] as? String)
            #expect(opened["authority_by"] as? String == "2026-01-08T10:00:00Z")
            #expect(opened["people_by"] as? String == "2026-03-06T10:00:00Z")
            #expect(try await known.done("breaches", "list").contains("OVERDUE"))
            _ = try await known.refused("breaches", "report", id, "--to", "authority", code: 2)
            try await known.done("breaches", "report", id, "--to", "authority", "--reason-for-delay", "found late")
            try await known.done("breaches", "report", id, "--to", "people")
            try await known.done("breaches", "close", id, "--effects", "none known", "--remedy", "disks are encrypted")
            let shown = try await known.object("breaches", "show", id, "--json")
            #expect(shown["closed_at"] is String)
            #expect(shown["reason_for_delay"] as? String == "found late")
            #expect(try await !known.done("breaches", "list").contains("OVERDUE"))
        }
    }
}
