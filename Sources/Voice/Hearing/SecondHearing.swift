/// What a sound may also have been, where sentences of a certain kind are expected: over a telephone, "stop calling me" is
/// written as "start calling me".
///
/// The local recogniser makes it by weighing its own probabilities with those of phrases that ask to be left alone. It is
/// only held against the grammar of stops; it is never shown, kept or answered.
package struct SecondHearing: Equatable, Sendable {
    /// The words, as the recogniser writes them.
    package var text: String

    /// Natural logarithm of how much less likely the sound makes them than the words of the transcript; 0 and more.
    package var shortfall: Float

    package init(text: String, shortfall: Float) {
        self.text = text
        self.shortfall = shortfall
    }

    /// Most shortfall of one or two words. Between such short sounds a recogniser's doubt means less: "wait" and "quit"
    /// are 6 apart, a "stop" and what is made of it in noise up to 8.
    private static let mostOfFewWords: Float = 8
    /// Most shortfall of three words and more.
    private static let mostOfManyWords: Float = 12

    /// Whether they explain the sound nearly as well as the words of the transcript.
    package var isLikely: Bool {
        shortfall <= (SpokenWords.list(of: text).count < 3 ? Self.mostOfFewWords : Self.mostOfManyWords)
    }
}
