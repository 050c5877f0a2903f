import CallCore
import Commerce
import Compliance
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

    private let voice: VoiceID
    private let synthesiser: any Synthesiser
    private let personal: PersonalLines

    /// - Parameters:
    ///   - synthesiser: makes clips at the rate of the wire; see ``WireRateSynthesiser``.
    ///   - personal: the merchants' own voices.
    package init(voice: VoiceID, synthesiser: any Synthesiser, personal: PersonalLines) {
        self.voice = voice
        self.synthesiser = synthesiser
        self.personal = personal
    }

    /// The clauses of a line, in order; each sentence in the merchant's own voice if that is consented to now, and in the stock voice if not.
    /// - Throws: ``LineVoiceError``.
    func clauses(
        of line: ScriptLine, for context: CallContext, offer: GrantedOffer?, at moment: WallTime
    ) async throws(LineVoiceError) -> [SpokenClause] {
        let words = try Self.words(of: line, for: context, offer: offer, at: moment)
        var clauses: [SpokenClause] = []
        for text in words {
            let clip = try await sound(of: text, urgency: .turn, within: Self.patience)
            clauses.append(SpokenClause(words: text, clip: clip))
        }
        for sentence in Sentences.ranges(of: words) {
            guard let (consent, clips) = await personally(Array(words[sentence]), for: context, at: moment) else {
                continue
            }
            for (index, clip) in zip(sentence, clips) {
                clauses[index].personal = SpokenClause.Personal(
                    voice: consent.voice, clip: clip, beginsSentence: index == sentence.lowerBound)
            }
        }
        return clauses
    }

    /// A sentence in the merchant's own voice; nil when none is consented to, or not all of it was recorded.
    private func personally(
        _ words: [String], for context: CallContext, at moment: WallTime
    ) async -> (ConsentedVoice, [AudioClip])? {
        let consent = await personal.consent(
            of: context.merchant.id, in: context.script.language, at: moment)
        guard let consent, let clips = await personal.sentence(words, under: consent) else { return nil }
        return (consent, clips)
    }

    /// Whether a voice may still be heard; asked once more when what was rendered is about to be played.
    func isConsented(_ voice: PersonalVoiceID, for context: CallContext, at moment: WallTime) async -> Bool {
        await personal.consent(of: context.merchant.id, in: context.script.language, at: moment)?.voice == voice
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
        await prepareRecorded(context, at: moment)
        for text in Self.offerWords(for: context) {
            _ = try await sound(of: text, urgency: .beforehand, within: Self.preparation)
        }
    }

    /// Opens the recorded lines of the merchant's own voice.
    private func prepareRecorded(_ context: CallContext, at moment: WallTime) async {
        let consent = await personal.consent(of: context.merchant.id, in: context.script.language, at: moment)
        guard consent != nil else { return }
        for line in context.script.allLines where !line.speaksOfOffer {
            guard let words = try? Self.words(of: line, for: context, offer: nil, at: moment) else { continue }
            for sentence in Sentences.ranges(of: words) {
                _ = await personally(Array(words[sentence]), for: context, at: moment)
            }
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
