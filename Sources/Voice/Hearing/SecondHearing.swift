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

    /// Natural logarithm of how much likelier these words and those of the transcript are among stops than among what
    /// callers say otherwise. "You can call me any time" sounds like "you can't", and people do say the former.
    package var lean: Float

    package init(text: String, shortfall: Float, lean: Float) {
        self.text = text
        self.shortfall = shortfall
        self.lean = lean
    }

    /// Words whose shortfall is larger are not looked for: no lean makes up for it.
    package static let mostShortfall: Float = 12

    /// What a unit of lean counts against one of shortfall: phrases on a list say less than the sound does.
    private static let weightOfLean: Float = 0.4

    /// Whether what callers say who want to be left alone makes up for what the sound has against them.
    ///
    /// Of 181 stops spoken through noise 135 are found by it instead of 103, and of 191 harmless sentences none more than
    /// the 3 that are taken for one at once.
    package var isLikely: Bool { shortfall <= Self.mostShortfall && Self.weightOfLean * lean >= shortfall }
}
