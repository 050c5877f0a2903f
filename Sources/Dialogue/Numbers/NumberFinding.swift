/// A number in a text that nothing allows.
package struct NumberFinding: Hashable, Sendable {
    package let kind: Kind
    /// Position of its first word in the text, from 0. The words themselves stay out: a code is worth money.
    package let word: Int

    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case number
        case percent
        case amount
        case code
        /// "half off", "double", "free" and their like.
        case bargain
    }
}
