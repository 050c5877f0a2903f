/// Finds the wish to be left alone in keys, transcripts and texts, in English, Spanish, French, German and Portuguese.
///
/// It runs before the dialogue, so that no script can override it. Where words are unsure it takes them for a stop: a
/// false stop costs a sale, a missed one breaks a promise (REV-1 to REV-3, REV-11). The grammar is read once,
/// when the first words are matched.
package struct StopMatcher: Sendable {
    /// The key that is a stop at any moment (REV-3).
    package static let optOutKey: Character = "9"

    /// Words of courtesy around a keyword.
    private static let courtesies: Set<String> = [
        "please", "pls", "plz", "now", "hey", "ok", "okay", "just", "sir", "maam", "oh", "well", "uh", "um", "hi",
        "hello", "por", "favor", "bitte", "sil", "vous", "plait", "svp", "thanks",
    ]

    /// Reads the grammar if nobody has, so that the first words of a call need not wait for it.
    package init() { _ = StopGrammar.all }

    /// Reads a pressed key.
    package func match(key: Character) -> StopMatch {
        key == Self.optOutKey ? .certain(.keyNine) : .none
    }

    /// Reads a partial transcript, which more words may follow: as soon as "stop" is in it, a stop is possible.
    ///
    /// Never certain, because "don't call me" may go on "before five": the final transcript tells.
    package func match(partial transcript: String) -> StopMatch {
        let words = StopWords(transcript).words
        return isKeyword(words) || StopGrammar.all.isSuspect(StopGrammar.all.known(words)) ? .possible : .none
    }

    /// Reads what the sound of a transcript may also have been: a stop by ``StopRule/soundsLikeStop``, or none.
    ///
    /// To be asked only where the transcript itself is no stop.
    package func match(soundingLike words: String) -> StopMatch {
        switch rule(in: StopWords(words).words) {
        case nil: .none
        case .notInterested: .certain(.notInterested)
        case .keyword, .keyNine, .stopWord, .stopContact, .removeFromList, .consentWithdrawn, .leaveAlone, .optOut,
            .soundsLikeStop:
            .certain(.soundsLikeStop)
        }
    }

    /// Reads a final transcript: a stop, or none.
    package func match(final transcript: String) -> StopMatch {
        rule(in: StopWords(transcript).words).map { .certain($0) } ?? .none
    }

    /// Whether a text message is a stop; see ``meaning(of:)``.
    package func match(text message: String) -> StopMatch {
        switch meaning(of: message) {
        case .stop(let rule): .certain(rule)
        case .confirmNumber, .liftCarrierBlock, .help, .policy, .other: .none
        }
    }

    /// The rule by which words are a stop; nil for none.
    func rule(in words: [StopWords.Word]) -> StopRule? {
        guard !words.isEmpty else { return nil }
        if isKeyword(words) { return .keyword }
        return StopGrammar.all.rule(in: StopGrammar.all.known(words))
    }

    /// Whether nothing but a keyword was said, or the same one over and over: "Stop. Stop. Please stop."
    private func isKeyword(_ words: [StopWords.Word]) -> Bool {
        let bare = words.map(\.text).filter { !Self.courtesies.contains($0) }
        guard let first = bare.first, bare.count <= 8 else { return false }
        if bare.allSatisfy({ $0 == first }) { return TextKeyword.optOuts.contains(first) }
        return TextKeyword.optOuts.contains(bare.joined(separator: " "))
    }
}
