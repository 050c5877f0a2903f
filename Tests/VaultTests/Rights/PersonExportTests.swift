import CallCore
import Commerce
import Compliance
import Controls
import ExportSchema
import Foundation
import Testing
import Vault

struct PersonExportTests {
    private let terms = ExportTerms(processors: [
        ExportedProcessor(name: "Telnyx", purpose: "calls and texts", region: "US")
    ])

    /// Somebody with a cart, a call of both sides' words and a tape, a text, a decision, an offer, a withdrawal.
    private func export() async throws -> PersonExport {
        let opened = try OpenedVault()
        let vault = opened.vault
        // Its folder goes with it, and the tape is in there.
        defer { withExtendedLifetime(opened) {} }
        let person = try await VaultConformance.secondContact(vault)
        let rendered = Rendered(
            utterance: UtteranceID(1),
            segments: [
                RenderedSegment(
                    segment: SegmentID(1), length: .seconds(1), words: .first)
            ])
        try await vault.create(try Sample.newCall(person: person), records: [Sample.record(1, .rendered(rendered))])
        try await vault.storeContentKey(
            ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
        try await vault.storeContent(
            [
                ContentItem(ref: ContentRef(1), text: "Hi, this is Ada."),
                ContentItem(ref: ContentRef(2), text: "no, \"thanks\""),
            ], of: Sample.call, at: Sample.start)
        let tape = try await vault.openTape(of: Sample.call, at: Sample.start)
        try await tape.finish()
        let decision = try await vault.decideContact(
            Sample.wish("dec_1", of: person), under: try Sample.terms(holdout: .whole(100)), at: Sample.start
        ) { _ in .none }
        _ = consume decision
        _ = try await vault.reserve(try VaultConformance.reservation(person))
        _ = try await vault.record(Sample.order(), of: Sample.merchant, at: Sample.start)
        _ = try await vault.enqueue(Sample.job(.sendLink, key: "t", of: person), at: Sample.start)
        _ = try await vault.withdraw(person, of: Sample.merchant, key: "w", at: Sample.start)
        let mandate = try await VaultConformance.cleared(.access, about: person, in: vault)
        return try await vault.export(person, of: Sample.merchant, under: mandate, terms: terms, at: Sample.start)
    }

    /// GD-4, GD-8: every list has something in it here, and all of it is as the published schema says.
    @Test(.controls("GD-4", "GD-8")) func anExportHoldsEverythingAndFitsItsSchema() async throws {
        let export = try await export()
        let json = try JSONSerialization.jsonObject(with: Data(export.json()))
        try PublishedSchema().check(json)
        let lists = try #require(json as? [String: Any]).values.compactMap { $0 as? [Any] }
        #expect(lists.count == 10 && lists.allSatisfy { !$0.isEmpty })
        let call = try #require(export.contacts.first { $0.kind == "call" })
        #expect(call.transcript.map(\.speaker) == ["agent", "caller"])
        #expect(call.recording == "recordings/call_1.ogg")
        #expect(call.number == "+18135550142")
        #expect(export.consents.contains { $0.proof == "signed Wilhelmina" })
        #expect(export.identifiers.suppressed && !export.identifiers.restricted)
        #expect(export.retention.count == RetentionClass.allCases.count)
    }

    /// One letter changed anywhere is found out by the hash.
    @Test func theHashFindsAChange() async throws {
        let export = try await export()
        #expect(try export.isGenuine())
        let text = String(decoding: try export.json(), as: UTF8.self)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let changed = try decoder.decode(
            PersonExport.self, from: Data(text.replacing("Wilhelmina", with: "Wilhelmine").utf8))
        #expect(try !changed.isGenuine())
        #expect(try decoder.decode(PersonExport.self, from: Data(text.utf8)).isGenuine())
    }

    /// The schema itself refuses a missing field, a field too many and a wrong type; or the check above would prove nothing.
    @Test func theSchemaRefusesWhatDoesNotFit() async throws {
        let json = try JSONSerialization.jsonObject(with: Data(try await export().json()))
        let good = try #require(json as? [String: Any])
        let schema = try PublishedSchema()
        for spoil in [["hash": "sha256:00"], ["format": "person-export-2"], ["extra": "x"], ["carts": [["name": "c"]]]]
            as [[String: Any]]
        {
            #expect(throws: PublishedSchema.Mismatch.self) { try schema.check(good.merging(spoil) { $1 }) }
        }
        for field in good.keys {
            var less = good
            less[field] = nil
            #expect(throws: PublishedSchema.Mismatch.self) { try schema.check(less) }
        }
    }

    /// RFC 4180: quotes doubled, lines ended by CR LF; a number keeps its plus, a formula is defused.
    @Test func theSameAsTables() async throws {
        let files = try await export().csv()
        func file(_ name: String) throws -> String { try #require(files.first { $0.name == name }).text }
        #expect(files.count == 12)
        #expect(
            try file("transcripts.csv")
                == "contact,number,speaker,words\r\ncall_1,1,agent,\"Hi, this is Ada.\"\r\n"
                + "call_1,2,caller,\"no, \"\"thanks\"\"\"\r\n")
        #expect(try file("identifiers.csv").contains("phone,+18135550142\r\n"))
        #expect(try file("carts.csv").split(separator: "\r\n").count == 2)
    }

    /// What a spreadsheet would run is not run.
    @Test func aNameIsNoFormula() async throws {
        let opened = try OpenedVault()
        var profile = try Sample.profile()
        profile.firstName = "=1+1"
        let person = try await opened.vault.upsertPerson(profile, of: Sample.merchant, at: Sample.start)
        let export = try await opened.vault.export(
            person, of: Sample.merchant, under: .order(try Sample.reason()), terms: terms, at: Sample.start)
        #expect(try #require(export.csv().first).text.contains("first_name,'=1+1\r\n"))
    }
}
