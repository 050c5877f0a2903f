package import Commerce

/// Random words that a speaker reads in the same recording as the statement (VOX-2), so that no older recording serves.
package struct VoiceChallenge: Hashable, Sendable, Codable {
    /// How long after its issue the whole recording must be in.
    package static let lifetime: Duration = .seconds(15 * 60)
    /// How many words are drawn: 8 different ones of 32 make 4 · 10¹¹ sentences.
    package static let wordCount = 8

    /// In the order they are to be read.
    package let words: [String]
    package let issuedAt: WallTime

    /// Draws the words.
    /// - Parameter bytes: random ones, ``wordCount`` of them; each chooses one of the words that are left.
    package init?(drawing bytes: [UInt8], at moment: WallTime) {
        guard bytes.count == Self.wordCount else { return nil }
        var left = Self.vocabulary
        words = bytes.map { left.remove(at: Int($0) % left.count) }
        issuedAt = moment
    }

    /// From when on no reading of it is taken.
    package var lapsesAt: WallTime { issuedAt + Self.lifetime }

    /// Whether a recording that is handed in at a moment can be an answer to it.
    package func isOpen(at moment: WallTime) -> Bool { moment >= issuedAt && moment < lapsesAt }

    /// Words that sound unlike each other: each was heard right in twelve readings of twelve, by three synthetic voices, half of them over a
    /// telephone line, by the recogniser that ships.
    static let vocabulary = [
        "airplane", "camera", "chicken", "chocolate", "coffee", "computer", "corner", "dictionary", "dinner", "doctor",
        "family", "football", "forest", "jacket", "kitchen", "lemon", "library", "machine", "morning", "music",
        "newspaper", "orange", "picture", "restaurant", "river", "silver", "sunshine", "table", "telephone", "window",
        "winter", "yesterday",
    ]
}
