import CallCore
import Commerce
import Compliance
import Controls
import Dialogue
import Foundation
import Lookalike
import PlantedWords
import Runtime
import Server
import Sound
import Testing
import Vault

/// The card-number drill: a whole call in which a card is given in halves, by keys and at once, with its code.
@Suite struct CardNumberTests {
    /// What the recogniser makes of recorded sentences of the caller.
    private static let cardWords = [
        "How much is the shipping?": "My card is forty-one eleven, eleven eleven.",
        "I was just looking around.": "Eleven eleven, eleven eleven.",
        "Text me the link please.": "It's 4111 1111 1111 1111, expiry 12 27, and the CVV is 123.",
    ]

    private static var ear: ClipRecogniser {
        ClipRecogniser(
            ClipRecogniser.callers.map { sentence in
                ClipRecogniser.Sentence(text: cardWords[sentence.text] ?? sentence.text, template: sentence.template)
            })
    }

    /// Nothing of it opens in the vault, stands in a log or on disk, and the tape is silent there (PCI-1 to PCI-5).
    @Test(.controls("PCI-1", "PCI-2", "PCI-3", "PCI-4", "PCI-5")) func theDrill() async throws {
        var steps: [CallerStep] = [
            .wait(seconds: 0.2), .say("caller-hello"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes-this-is-she"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-shipping-cost"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-just-looking"), .awaitAgentSilence(milliseconds: 1_300),
        ]
        steps += "4111111111111111".map { CallerStep.press(String($0)) }
        steps += [
            .wait(seconds: 1), .awaitAgentSilence(milliseconds: 1_300), .say("caller-text-me-the-link"),
            .awaitAgentSilence(milliseconds: 1_300), .say("caller-thank-you-bye"),
        ]
        try await CallStage.run(Plot(steps), ear: Self.ear) { stage in
            try await stage.leaveCart()
            let call = try await stage.endedCall()
            let lines = stage.book.clauses.map(\.line)
            #expect(lines.contains("secret.refusal"), stage.course)
            #expect(!lines.contains("offer.terms"))
            try await Self.checkTheWords(stage, call)
            try await Self.checkTheLog(stage, call)
            try await Self.checkTheTape(stage, call)
        } after: { stage in
            let log = Array(stage.log.lines.joined(separator: "\n").utf8)
            let data = stage.data.path
            let finds = try await OwnThread.run {
                let planted = PlantedWords([
                    "4111 1111 1111 1111", "4111111111111111", "forty-one eleven", "leven eleven", "the CVV is 123",
                ])
                return try planted.finds(under: data) + planted.finds(in: log, place: "the log")
            }
            #expect(finds.isEmpty)
            #expect(log.count > 1_000)
        }
    }

    private static func reason() throws -> AccessReason {
        try #require(AccessReason(actor: "tests", reason: "to look for card numbers"))
    }

    /// What was kept of the words, opened.
    private static func checkTheWords(_ stage: CallStage, _ call: CallSummary) async throws {
        let kept = try await stage.vault.openContent(of: call.key, for: try reason(), at: stage.clock.now).map(\.text)
        let marks = kept.filter { $0.contains("[card]") || $0.contains("[number]") }
        #expect(marks.count >= 2, "\(kept)")
        for text in kept {
            for part in ["4111", "1111", "leven", "forty", "123", "12 27"] {
                #expect(!text.contains(part), "\(text)")
            }
        }
    }

    /// The log says that a secret was heard, and of the keys not even which.
    private static func checkTheLog(_ stage: CallStage, _ call: CallSummary) async throws {
        let log = try await stage.vault.log(of: call.key, at: stage.clock.now)
        let events = log.compactMap { record -> CallEvent? in
            if case .event(let event) = record.entry { event } else { nil }
        }
        #expect(events.contains(.secretHeard(SecretHeard(secret: .card))))
        let keys = events.compactMap { event -> TelephoneKey? in
            if case .keyPressed(let press) = event { press.key } else { nil }
        }
        #expect(keys.count >= 16)
        #expect(keys.allSatisfy { $0 == .other })
    }

    /// From three seconds before the first digit to ten seconds after the last nothing is to be heard, and before that something is.
    private static func checkTheTape(_ stage: CallStage, _ call: CallSummary) async throws {
        let log = try await stage.vault.log(of: call.key, at: stage.clock.now)
        let answered = try #require(
            log.first { if case .event(.answered) = $0.entry { true } else { false } }?.time.sinceCreated)
        let farEnd = try FarEnd(stage)
        let notes = farEnd.notes(.callerSpeechBegan)
        try #require(notes.count >= 5, stage.course)
        let ends = farEnd.notes(.callerSpeechEnded)
        try #require(ends.count >= 5, stage.course)
        // The third and the fourth sentence are the halves of the card, the fifth is all of it again.
        let cards = [(notes[2], ends[3]), (notes[4], ends[4])].map {
            (first: answered + .seconds($0.at), last: answered + .seconds($1.at))
        }
        let tape = try await stage.vault.readTape(of: call.key, for: try reason(), at: stage.clock.now)
        var loud: [Duration] = []
        var reader = TapeReader(Array(tape.entries.joined()))
        while let record = try reader.next() {
            // Silence in mu-law is one of two bytes; a quiet line has many.
            if Set(record.payload).count > 20 { loud.append(record.arrival) }
        }
        #expect(loud.contains { $0 < cards[0].first - .seconds(4) })
        for card in cards {
            let heard = loud.filter { $0 > card.first - .milliseconds(2_700) && $0 < card.last + .milliseconds(9_500) }
            #expect(heard.isEmpty, "\(heard.count) frames, the first at \(heard.first ?? .zero)")
        }
    }
}
