package import Commerce

/// Random words that a speaker reads in the same recording as the statement (VOX-2), so that no older recording serves.
package struct VoiceChallenge: Hashable, Sendable, Codable {
    /// How long after its issue the whole recording must be in.
    package static let lifetime: Duration = .seconds(15 * 60)
    /// How many words are drawn: 8 of 64 make 2⁴⁸ sentences.
    package static let wordCount = 8

    /// In the order they are to be read.
    package let words: [String]
    package let issuedAt: WallTime

    /// Draws the words.
    /// - Parameter bytes: random ones, ``wordCount`` of them; the low six bits of each choose a word.
    package init?(drawing bytes: [UInt8], at moment: WallTime) {
        guard bytes.count == Self.wordCount else { return nil }
        words = bytes.map { Self.vocabulary[Int($0 & 63)] }
        issuedAt = moment
    }

    /// From when on no reading of it is taken.
    package var lapsesAt: WallTime { issuedAt + Self.lifetime }

    /// Whether a recording that is handed in at a moment can be an answer to it.
    package func isOpen(at moment: WallTime) -> Bool { moment >= issuedAt && moment < lapsesAt }

    /// Common words of two or more syllables that sound unlike each other on a plain microphone.
    static let vocabulary = [
        "apple", "banana", "basket", "bottle", "bridge", "butter", "button", "camera", "candle", "carpet", "castle",
        "chicken", "circle",
        "coffee", "corner", "cotton", "dinner", "doctor", "dragon", "engine", "family", "finger", "flower", "forest",
        "garden", "guitar",
        "hammer", "harbor", "holiday", "hospital", "island", "jacket", "kitchen", "ladder", "lemon", "letter", "lion",
        "machine",
        "market", "mirror", "monkey", "morning", "mountain", "music", "number", "orange", "paper", "pencil", "picture",
        "planet",
        "potato", "rabbit", "river", "rocket", "saddle", "school", "silver", "summer", "table", "tiger", "tomato",
        "valley", "window",
        "winter",
    ]
}
