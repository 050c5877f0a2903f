import CallCore
import Commerce
import Foundation
import GRDB
import Lookalike
import PlantedWords
import Runtime
import Server
import Testing
import Vault

/// Nothing personal of a whole call stands in clear on disk or in the log.
@Suite struct PlantedWordsTests {
    private static let person = StagePerson(
        firstName: "Wilhelmina", number: "+18135550197", email: "wilhelmina.planted@example.org",
        postalCode: "33602-7193", link: "https://shop.example.com/c/recover/planted-90210417")

    /// Names, numbers, addresses, links and every sentence said: looked for during the call and after it, in every form.
    @Test func nothingOfACallStandsInClear() async throws {
        var plot = Plot([
            .awaitStream, .wait(seconds: 0.2), .say("caller-hello"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes-this-is-she"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes-sure"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-too-expensive"), .awaitAgentSilence(milliseconds: 1_300),
            .say("caller-yes-sounds-good"),
        ])
        plot.person = Self.person
        plot.isConfirmed = false
        plot.mischief.keepsMessages = true
        let matter = MatterOfACall()
        try await CallStage.run(plot) { stage in
            try await stage.leaveCart()
            try await stage.until("the offer is made") { stage.book.clauses.contains { $0.line == "offer.terms" } }
            try await Self.expectNothing(stage, of: try Self.words(of: stage))
            let call = try await stage.endedCall()
            #expect(call.outcome == .accepted)
            try await stage.until("the link is texted") { !stage.textsWithLink().isEmpty }
            try await Self.expectNothing(stage, of: try Self.words(of: stage))
            try await matter.collect(from: stage, call)
        } after: { stage in
            let words = try Self.words(of: stage)
            for part in ["AI assistant", "Wilhelmina?", "ten percent", "too expensive", "this is she", "Reply STOP"] {
                try #require(words.contains { $0.contains(part) }, "\(part)")
            }
            try await Self.expectNothing(stage, of: words)
            try await Self.expectEverything(in: matter, of: words)
            try await Self.checkTheTape(stage, matter)
        }
    }

    /// What is planted. What stands in the merchant's own drafts word for word is nobody's secret, and shorter words stand anywhere by chance.
    private static func words(of stage: CallStage) throws -> [String] {
        let drafts = try ["cart-recovery.yaml", "mrc_example_home.yaml"]
            .map { try String(contentsOfFile: Repository.folder("Prompts") + "/" + $0, encoding: .utf8).lowercased() }
        let person = [
            person.firstName, person.number, person.email, person.postalCode, person.link, "Wilhelmina Sample",
        ]
        let said = stage.book.heard + stage.book.clauses.map(\.words) + stage.journal.messages.map(\.text)
        let all = Set(person + said).filter { $0.utf8.count >= 6 }
        return all.filter { word in !drafts.contains { $0.contains(word.lowercased()) } }.sorted()
    }

    private static func expectNothing(_ stage: CallStage, of words: [String]) async throws {
        let (data, log) = (stage.data.path, Array(stage.log.lines.joined(separator: "\n").utf8))
        let finds = try await OwnThread.run {
            let planted = PlantedWords(words)
            return try planted.finds(under: data) + planted.finds(in: log, place: "the log")
        }
        #expect(finds.isEmpty)
        #expect(log.count > 1_000)
    }

    /// The same scanner finds every word where the same matter was written down unsealed, in each of three ways.
    private static func expectEverything(in matter: MatterOfACall, of words: [String]) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "livecarts-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let finds = try await OwnThread.run {
            try matter.writeUnsealed(to: folder)
            return try PlantedWords(words).finds(under: folder.path)
        }
        for file in ["matter.db", "matter.json", "matter.gz"] {
            let found = Set(finds.filter { $0.place.hasSuffix(file) }.map(\.word))
            #expect(found == Set(words), "\(file) lacks \(Set(words).subtracting(found).sorted())")
        }
    }

    /// The sound that came over the socket is on the tape, byte for byte, and not in its file.
    private static func checkTheTape(_ stage: CallStage, _ matter: MatterOfACall) async throws {
        let payloads = stage.tap.messages.compactMap { message -> Data? in
            let json = try? JSONDecoder().decode(JSONValue.self, from: Data(message))
            return json?["media"]?["payload"]?.string.flatMap { Data(base64Encoded: $0) }
        }
        // Only what is no silence can be told from other things.
        let loud = payloads.filter { Set($0).count > 60 }
        try #require(loud.count > 50)
        let tapes = stage.data.appending(path: "tapes")
        let (files, opened) = (try FileManager.default.subpathsOfDirectory(atPath: tapes.path), matter.tape)
        let counts = try await OwnThread.run {
            let sealed = try files.map { tapes.appending(path: $0) }.filter { !$0.hasDirectoryPath }
                .reduce(Data()) { try $0 + Data(contentsOf: $1) }
            let probes = stride(from: 0, to: loud.count, by: max(1, loud.count / 40)).map { loud[$0][40..<64] }
            return (
                bytes: sealed.count, probes: probes.count, inTheFile: probes.count { sealed.range(of: $0) != nil },
                onTheTape: probes.count { opened.range(of: $0) != nil }
            )
        }
        #expect(counts.bytes > 100_000)
        #expect(counts.inTheFile == 0)
        #expect(counts.onTheTape == counts.probes)
    }
}
