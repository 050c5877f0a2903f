import CallCore
import Commerce
import Dialogue
import Scripts
import Sound
package import Voice

/// Turns lines into sound: renders their words, holds them against the number guard, and has them spoken.
package struct LineVoice: Sendable {
    /// How long the synthesiser may take while a caller waits.
    static let patience: Duration = .seconds(3)
    /// How long it may take before a call is dialed.
    static let preparation: Duration = .seconds(15)

    /// A clause that is ready: its words and its sound.
    struct Clause: Sendable {
        let words: String
        let clip: AudioClip
    }

    private let voice: VoiceID
    private let synthesiser: any Synthesiser

    /// - Parameter synthesiser: makes clips at the rate of the wire; see ``WireRateSynthesiser``.
    package init(voice: VoiceID, synthesiser: any Synthesiser) {
        self.voice = voice
        self.synthesiser = synthesiser
    }

    /// The clauses of a line, in order.
    /// - Throws: ``LineVoiceError``.
    func clauses(
        of line: ScriptLine, for context: CallContext, offer: GrantedOffer?, at moment: WallTime
    ) async throws(LineVoiceError) -> [Clause] {
        var clauses: [Clause] = []
        for text in try Self.words(of: line, for: context, offer: offer, at: moment) {
            let clip = try await sound(of: text, urgency: .turn, within: Self.patience)
            clauses.append(Clause(words: text, clip: clip))
        }
        return clauses
    }

    /// The words of a line, checked.
    static func words(
        of line: ScriptLine, for context: CallContext, offer: GrantedOffer?, at moment: WallTime
    ) throws(LineVoiceError) -> [String] {
        let slots = LineSlots(merchant: context.merchant, firstName: context.firstName, offer: offer)
        do throws(SpeakableLine.Refusal) {
            return try SpeakableLine(line, slots: slots, offer: offer, at: moment).clauses
        } catch {
            throw .refused(error)
        }
    }

    /// Has every line spoken that a call may need, so that nobody waits for a synthesiser (OPN-7). The sound stays in its cache.
    /// - Parameter first: the line that is needed before all others.
    func prepare(
        _ context: CallContext, first: ReservedLine? = nil, at moment: WallTime
    ) async throws(LineVoiceError) {
        let soonest = first.map { [context.script[$0]] } ?? []
        for line in soonest + context.script.allLines where !line.speaksOfOffer {
            for text in try Self.words(of: line, for: context, offer: nil, at: moment) {
                _ = try await sound(of: text, urgency: .beforehand, within: Self.preparation)
            }
        }
        for text in Self.offerWords(for: context) {
            _ = try await sound(of: text, urgency: .beforehand, within: Self.preparation)
        }
    }

    /// The words of the offer lines for every step of the merchant's ladder. They are only prepared here; to be said, they need an offer.
    private static func offerWords(for context: CallContext) -> [String] {
        let plain = LineSlots(merchant: context.merchant, firstName: context.firstName).values
        return context.merchant.offers.ladder.flatMap { step -> [String] in
            var values = plain
            values[.offerTerm] = SpokenValue.hours(context.merchant.offers.validity)
            switch step.benefit {
            case .freeShipping: break
            case .percent(let share): values[.offerPercent] = SpokenValue.percent(share)
            }
            // A line of the other kind of offer lacks its value and is left out.
            return context.script.allLines.filter(\.speaksOfOffer).flatMap { line in
                (try? LineRenderer.render(line, slots: values)) ?? []
            }
        }
    }

    private func sound(
        of text: String, urgency: Urgency, within patience: Duration
    ) async throws(LineVoiceError) -> AudioClip {
        do throws(SpeechEngineError) {
            return try await synthesiser.speak(text, as: voice, urgency: urgency, within: patience)
        } catch {
            throw .engineFailed(error)
        }
    }
}
