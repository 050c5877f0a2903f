/// Words that Whisper writes for sounds that are none: silence, noise and tones come out as "you" and "Thank you."
package enum ImaginedWords {
    /// Less speech than this, by voice activity, cannot be one of ``phrases``.
    package static let shortestSpeech = Duration.milliseconds(300)

    /// What is imagined, as bare words.
    private static let phrases: [[String]] = [
        ["you"], ["thank", "you"], ["thanks", "for", "watching"], ["thank", "you", "for", "watching"],
    ]

    private static let brackets: [Character: Character] = ["[": "]", "(": ")", "*": "*", "♪": "♪"]

    /// The text without descriptions of sounds such as `[BLANK_AUDIO]`, `(coughing)`, `*sighs*` and `♪ … ♪`.
    package static func withoutDescriptions(_ text: String) -> String {
        var kept = ""
        var closing: Character?
        for character in text {
            if let expected = closing {
                if character == expected { closing = nil }
            } else if let expected = brackets[character] {
                closing = expected
            } else {
                kept.append(character)
            }
        }
        return kept.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether the text is nothing but something imagined, given how much of the sound was speech.
    package static func explains(_ text: String, speech: Duration) -> Bool {
        let words = SpokenWords.list(of: text)
        return words.isEmpty || (speech < shortestSpeech && phrases.contains(words))
    }
}
