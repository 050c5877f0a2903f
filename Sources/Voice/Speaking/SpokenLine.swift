/// Limits of one line handed to a synthesiser.
package enum SpokenLine {
    /// The longest text of one line, in bytes of UTF-8: about a minute of speech.
    package static let longestText = 1_000
}
