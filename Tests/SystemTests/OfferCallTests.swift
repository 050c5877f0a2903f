import CallCore
import Commerce
import Foundation
import Lookalike
import Runtime
import Server
import Sound
import Testing
import Vault

/// The call that the product is for, over real sockets, under each reading of the facts and in each codec.
@Suite struct OfferCallTests {
    /// One way in which Telnyx may behave, and what the agent's voice is packed in.
    struct Wire: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let facts: DisputedFacts
        let speaking: AudioFormat
    }

    static let wires = [
        Wire(testDescription: "as documented, Opus", facts: .asDocumented, speaking: .opus),
        Wire(testDescription: "as observed, Opus", facts: .asObserved, speaking: .opus),
        Wire(testDescription: "as documented, PCMU", facts: .asDocumented, speaking: .pcmu),
    ]

    /// Too expensive, an offer, yes, and the link: she is called once, hears who calls before anything is sold, and gets one text.
    @Test(arguments: wires)
    func theOfferIsHeardAcceptedAndTexted(wire: Wire) async throws {
        var plot = Plot([
            .awaitStream, .wait(seconds: 0.2), .say("caller-hello"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes-this-is-she"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-too-expensive"), .awaitAgentSilence(milliseconds: 1_300),
            .say("caller-yes-sounds-good"), .say("caller-text-me-the-link"),
        ])
        plot.facts = wire.facts
        plot.speaking = wire.speaking
        plot.isConfirmed = false
        try await CallStage.run(plot) { stage in
            let job = try await stage.leaveCart()
            let call = try await stage.endedCall()
            #expect(call.outcome == .accepted)
            #expect(try await stage.settled(job) == .done)
            try await stage.until("the link is texted") { !stage.textsWithLink().isEmpty }
            #expect(try await stage.vault.liveCalls(at: stage.clock.now).isEmpty)
            try await Self.checkTheCarrier(stage, wire)
            try Self.checkTheEar(stage)
            try await Self.checkTheReplay(stage, call)
        }
    }

    /// One dial, one stream, one text with one code, and none of it before the person's YES.
    private static func checkTheCarrier(_ stage: CallStage, _ wire: Wire) async throws {
        #expect(stage.requests("calls").count == 1)
        #expect(stage.requests("streaming_start").count == 1)
        let leg = try #require(stage.legs().first)
        #expect(stage.legs().count == 1)
        #expect(leg.streams.map(\.receiving) == [wire.speaking == .opus ? "OPUS/16000" : "PCMU/8000"])
        #expect(leg.streams.map(\.sending) == ["PCMU/8000"])
        let texts = stage.textsWithLink()
        #expect(texts.count == 1)
        let text = try #require(texts.first).text
        #expect(text.contains("with code "))
        #expect(text.contains("ten percent off"))
        let yes = try #require(stage.journal.messages.first { $0.direction == "inbound" && $0.text == "YES" })
        let question = try #require(stage.journal.messages.first)
        #expect(question.direction == "outbound" && question.text.contains("Reply YES"))
        #expect(question.at < yes.at && yes.at < leg.dialedAt)
        #expect(stage.journal.requests.allSatisfy { $0.status == 200 })
    }

    /// Every mandatory clause was heard whole, in order, before the first sound of anything else; no mark of a later line was even queued.
    private static func checkTheEar(_ stage: CallStage) throws {
        let farEnd = try FarEnd(stage)
        let opening = stage.book.clauses.filter { $0.line == "opening" }
        let others = stage.book.clauses.filter { $0.line != "opening" }
        let mandatory = opening.dropLast()
        for part in ["AI assistant", "Example Home LLC", "opt out", "recorded"] {
            #expect(mandatory.contains { $0.words.contains(part) })
        }
        var before: Duration = .zero
        for clause in mandatory {
            let place = try farEnd.line(clause.words)
            let heard = try #require(place, "\(clause.words)")
            #expect(heard.from + .milliseconds(100) >= before, "\(clause.words)")
            before = heard.to
        }
        let played = mandatory.compactMap { farEnd.moment(.markPlayed, of: $0.segment) }
        #expect(played.count == mandatory.count)
        let disclosed = try #require(played.max())
        #expect(!others.isEmpty)
        for clause in others {
            let queued = try #require(farEnd.moment(.markQueued, of: clause.segment), "\(clause.words)")
            #expect(queued >= disclosed, "\(clause.words)")
            if let heard = try farEnd.line(clause.words) { #expect(heard.from >= before, "\(clause.words)") }
        }
        // What was granted was heard too, and the words after it.
        let offer = try #require(others.first { $0.words.contains("ten percent") || $0.words.contains("10") })
        #expect(try farEnd.line(offer.words) != nil, "\(offer.words)")
        #expect(farEnd.notes(.cleared).isEmpty)
        #expect(farEnd.notes(.mediaError).isEmpty)
    }

    /// The stored log, decided again, asks for the same effects.
    private static func checkTheReplay(_ stage: CallStage, _ call: CallSummary) async throws {
        let log = try CallLog(try await stage.vault.log(of: call.key, at: stage.clock.now))
        let drafts = URL(filePath: Repository.folder("Prompts"), directoryHint: .isDirectory)
        for scripts in [
            ScriptArchive(drafts: drafts, published: nil),
            ScriptArchive(drafts: nil, published: stage.deployment.catalogue),
        ] {
            let report = try await CallReplay(scripts: scripts).run(log)
            #expect(report.isSame, "\(report)")
            #expect(report.comparison.effects > 30)
        }
    }
}
