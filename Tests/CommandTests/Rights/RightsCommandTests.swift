import Controls
import ExportSchema
import Foundation
import Testing

/// What people ask about their data, by commands beside a running server.
@Suite(.timeLimit(.minutes(5)))
struct RightsCommandTests {
    private static let number = KnownPerson.number
    private static let reason = ["--reason", "asked by letter"]

    /// Without a reason the standing is shown and nothing personal; with one the rest.
    @Test func aPersonIsShownForAReason() async throws {
        try await KnownPerson.use { known in
            let bare = try await known.done("people", "show", Self.number)
            #expect(bare.contains("add --reason"))
            for secret in SampleCart.secrets { #expect(!bare.contains(secret)) }
            let opened = try await known.done("people", "show", Self.number, "--reason", "asked by letter")
            for secret in SampleCart.secrets { #expect(opened.contains(secret)) }
            _ = try await known.refused("people", "show", "+12025550100")
        }
    }

    /// The export is what the published schema says, for its owner alone, and never over something that is there.
    @Test(.controls("GD-8")) func anExportFollowsThePublishedSchema() async throws {
        try await KnownPerson.use { known in
            let folder = known.place.path("export")
            try await known.done("people", "export", Self.number, "--to", folder, "--reason", "asked by letter")
            let json = try Data(contentsOf: URL(filePath: folder + "/person-export.json"))
            try PublishedSchema().check(try JSONSerialization.jsonObject(with: json))
            let text = String(decoding: json, as: UTF8.self)
            for secret in ["+18135550142", "Ada", "ada@example.com", "33602"] { #expect(text.contains(secret)) }
            let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(files.count { $0.hasSuffix(".csv") } == 12)
            for file in files {
                let mode =
                    try FileManager.default.attributesOfItem(atPath: folder + "/" + file)[.posixPermissions] as? Int
                #expect(mode == 0o600)
            }
            let again = try await known.refused(
                "people", "export", Self.number, "--to", folder, "--reason", "asked by letter")
            #expect(again.contains("exists already"))
            _ = try await known.refused("people", "export", Self.number, "--to", known.place.path("other"), code: 2)
            #expect(!FileManager.default.fileExists(atPath: known.place.path("other")))
        }
    }

    /// A correction reaches the call that is queued.
    @Test func aCorrectionReachesQueuedWork() async throws {
        try await KnownPerson.use { known in
            let told = try await known.done(
                "people", "correct", Self.number, "--first-name", "Wilhelmina", "--email", "", "--reason", "wrote so")
            #expect(told.contains("changed: first_name, email"))
            #expect(told.contains("queued jobs use it"))
            let person = try await known.object("people", "show", Self.number, "--json", "--reason", "to check it")
            let opened = try #require(person["opened"] as? [String: Any])
            #expect(opened["first_name"] as? String == "Wilhelmina")
            #expect(opened["email"] is NSNull)
        }
    }

    /// Erased, everything refuses; taken in anew the number stays barred; the proof holds offline, and a changed one does not.
    @Test func anErasureHoldsAndIsProved() async throws {
        try await KnownPerson.use { known in
            let (proof, audit) = (known.place.path("proof.json"), known.place.path("audit.jsonl"))
            _ = try await known.refused(
                "people", "erase", Self.number, "--proof", proof, "--reason", "asked", code: 2)
            #expect(!FileManager.default.fileExists(atPath: proof))
            let told = try await known.done(
                "people", "erase", Self.number, "--proof", proof, "--yes", "--reason", "asked by letter")
            #expect(told.contains("consent_evidence"))
            #expect(told.contains("the number stays stopped"))
            for arguments in [
                ["people", "show", Self.number], ["people", "why", Self.number],
                ["people", "export", Self.number, "--to", known.place.path("export")] + Self.reason,
                ["people", "correct", Self.number, "--email", ""] + Self.reason,
                ["people", "restrict", Self.number],
                ["people", "erase", Self.number, "--proof", known.place.path("p"), "--yes"] + Self.reason,
            ] {
                let outcome = try await known.place.run(arguments)
                #expect(outcome.code == 1, "\(arguments): \(outcome.output)")
                #expect(outcome.errors.contains("nobody with that number is known"), "\(arguments)")
            }
            #expect(!FileManager.default.fileExists(atPath: known.place.path("p")))
            let again = SampleCart.abandoned(at: Date()).replacing(
                "01JD3Q6Z6V7W8X9YA0B1C2D3E4", with: "01JD3Q6Z6V7W8X9YA0B1C2D3E5")
            #expect(try await known.arrive(again) == 202)
            let decision = try await known.object("people", "may-call", Self.number, "--json")
            #expect(decision["result"] as? String == "block")
            #expect(decision["reason"] as? String != nil)
            try await Self.checkTheProof(proof, audit, known)
        }
    }

    private static func checkTheProof(_ proof: String, _ audit: String, _ known: KnownPerson) async throws {
        try await known.done("audit", "export", audit)
        let verified = try await known.done("rights", "verify", proof, "--audit", audit)
        #expect(verified.contains("the proof holds"))
        #expect(verified.contains("a back-up may still open"))
        let text = try String(contentsOfFile: proof, encoding: .utf8)
        for secret in SampleCart.secrets { #expect(!text.contains(secret)) }
        let found = try await known.done("rights", "proof", number)
        #expect(found == text)
        let rows = try #require(text.firstMatch(of: /"removed_rows" ?: ?(\d+)/))
        let changed = text.replacingCharacters(in: rows.1.startIndex..<rows.1.endIndex, with: "9999")
        try known.place.write(changed, to: "changed.json")
        let refusal = try await known.refused("rights", "verify", known.place.path("changed.json"), "--audit", audit)
        #expect(refusal.contains("proves nothing"))
        _ = try await known.refused("rights", "proof", "+12025550100")
    }

    /// A number that nobody is known under is stopped as well.
    @Test func aStrangersNumberIsStopped() async throws {
        try await KnownPerson.use { known in
            #expect(try await known.done("people", "suppress", "+18135550177").contains("stopped"))
            let told = try await known.done("people", "withdraw", Self.number)
            #expect(told.contains("no consent stands"))
            let decision = try await known.object("people", "may-call", Self.number, "--json")
            #expect(decision["result"] as? String == "block")
        }
    }

    /// A restriction freezes and its lifting does not; both are seen.
    @Test(.controls("GD-7")) func aRestrictionIsLiftedForAReason() async throws {
        try await KnownPerson.use { known in
            try await known.done("people", "restrict", Self.number)
            #expect(try await known.object("people", "show", Self.number, "--json")["restricted"] as? Bool == true)
            _ = try await known.refused("people", "lift", Self.number, code: 2)
            try await known.done("people", "lift", Self.number, "--reason", "settled")
            #expect(try await known.object("people", "show", Self.number, "--json")["restricted"] as? Bool == false)
        }
    }
}
