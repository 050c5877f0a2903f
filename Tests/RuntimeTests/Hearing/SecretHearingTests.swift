import CallCore
import Commerce
import Compliance
import Controls
import Dialogue
import Logging
import Synchronization
import Testing
import Vault
import Voice

@testable import Runtime

/// A card number on its way from the recogniser: nothing behind the hearing ever has it.
@Suite(.timeLimit(.minutes(1)))
struct SecretHearingTests {
    /// Says what it is told to, in order.
    private final class Reader: Recogniser {
        private let lines: Mutex<[String]>

        init(_ lines: [String]) { self.lines = Mutex(lines) }

        func transcribe(
            _ utterance: Utterance, urgency: Urgency, within patience: Duration
        ) async throws(SpeechEngineError) -> Transcript {
            Transcript(text: lines.withLock { $0.isEmpty ? "" : $0.removeFirst() }, confidence: 0.9)
        }
    }

    /// What comes from the caller, in order.
    enum Piece: Sendable {
        case guess(String)
        case words(String)
        case keys(String)
    }

    /// What a call has after some pieces: the events, and the words that would be stored.
    private func play(_ pieces: [Piece]) async -> (events: [CallEvent], kept: [String]) {
        let lines = pieces.compactMap { piece -> String? in
            switch piece {
            case .guess(let text), .words(let text): text
            case .keys: nil
            }
        }
        let clock = Mutex(Duration.seconds(5))
        let inbox = CallInbox()
        let recorder = CallRecorder(key: CallKey(merchant: "mrc_test", call: CallID("call_test")), nextRef: .first)
        recorder.noticeHeard()
        let hearing = CallHearing(
            recogniser: Reader(lines), inbox: inbox, recorder: recorder, now: { CallTime(clock.withLock { $0 }) },
            logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() })
        var (events, turn): ([CallEvent], TurnNumber) = ([], .first)
        var samples = 16_000
        for piece in pieces {
            clock.withLock { $0 += .seconds(2) }
            switch piece {
            case .keys(let keys):
                for key in keys { hearing.pressed(key) }
            case .guess, .words:
                var isFinal = false
                if case .words = piece { isFinal = true }
                samples += 16_000
                hearing.take(
                    TurnSound(
                        turn: turn, samples: Array(repeating: 0, count: samples),
                        extent: SoundExtent(start: 0, end: samples, speechEnd: samples), speech: .seconds(1),
                        isFinal: isFinal))
                while let event = await nextEvent(inbox, into: &events) {
                    if case .heardPartial = event, !isFinal { break }
                    if case .understood = event { break }
                }
                if isFinal {
                    turn = turn.next
                    samples = 16_000
                }
            }
        }
        hearing.close()
        inbox.post(CallInput(.greetingEnded))
        while let event = await nextEvent(inbox, into: &events), event != .greetingEnded {}
        return (events, recorder.close().words.map(\.text))
    }

    private func nextEvent(_ inbox: CallInbox, into events: inout [CallEvent]) async -> CallEvent? {
        let batch = await inbox.next().map(\.event)
        events += batch
        return batch.last
    }

    /// The number of the drill, in every style and every cut that one call can bring (PCI-2, PCI-3, PCI-5).
    @Test(
        .controls("PCI-2", "PCI-3", "PCI-5"),
        arguments: [
            [.words("My card is 4111 1111 1111 1111.")],
            [.words("four one one one, one one one one, one one one one, one one one one")],
            [.words("four triple one quadruple one quadruple one quadruple one")],
            [.words("forty-one eleven eleven eleven eleven eleven eleven eleven")],
            [
                .words(
                    "four one one one, um, let me see, double one double one and double one double one, then double one double one"
                )
            ],
            [.words("forty-one hundred eleven, eleven hundred eleven, eleven hundred eleven, eleven hundred eleven")],
            [.words("It's 4111 1111"), .words("and 1111 1111")],
            [.words("4111, hold on, I have to get my glasses"), .words("okay, 1111 1111 1111")],
            [
                .guess("It's 4111"), .guess("It's 4111 1111 11"), .guess("It's 4111 1111 1111 11"),
                .words("It's 4111 1111 1111 1111"),
            ],
            [.words("the first half is 4111 1111"), .keys("11111111")],
            [.keys("41111111"), .words("and then 1111 1111")],
            [
                .words("an Amex: 3782 822463 10005, expiry 12 27"), .words("and the security code"),
                .words("one two three four"),
            ],
        ] as [[Piece]])
    func nothingOfACardIsKept(pieces: [Piece]) async throws {
        let (events, kept) = await play(pieces)
        let said = kept.joined(separator: " | ").lowercased()
        #expect(said.filter(\.isNumber).isEmpty, "\(said)")
        for word in ["four", "eleven", "forty", "triple", "quadruple", "hundred", "one one", "two three"] {
            #expect(!said.contains(word), "\(said)")
        }
        #expect(events.contains(.secretHeard(SecretHeard(secret: .card))), "\(said)")
        #expect(kept.contains { $0.contains("[") })
    }

    /// Words that hold a card number are no answer, and those that end a call end it all the same.
    @Test(.controls("DUR-8")) func whoGivesASecretIsNotAnswered() async {
        func intents(_ words: String) async -> [String] {
            await play([.words(words)]).events.compactMap { event in
                if case .understood(let understood) = event { understood.intent.rawValue } else { nil }
            }
        }
        #expect(await intents("yes, it's 4111 1111 1111 1111") == ["secret_given"])
        #expect(await intents("I'm fourteen, and the card is 4111 1111 1111 1111") == ["minor_suspected"])
    }

    /// A stop beside a card number is a stop.
    @Test func aStopBesideACardIsAStop() async {
        let events = await play([.words("4111 1111 1111 1111, and stop calling me")]).events
        #expect(
            events.contains { if case .understood(let understood) = $0 { understood.stop.isCertain } else { false } })
    }

    /// A telephone number stays.
    @Test func otherNumbersStay() async {
        let (events, kept) = await play([.words("Call me at 813 555 0142 after five.")])
        #expect(kept == ["Call me at 813 555 0142 after five."])
        #expect(!events.contains { if case .secretHeard = $0 { true } else { false } })
    }
}
