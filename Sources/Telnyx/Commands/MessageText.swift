/// What a text message says.
package struct MessageText: Equatable, Sendable {
    /// Ten segments of GSM 7-bit text, the most that Telnyx takes.
    package static let lengthLimit = 1530

    let text: String

    /// Nil unless it has 1 to ``lengthLimit`` characters.
    package init?(_ text: String) {
        guard (1...Self.lengthLimit).contains(text.count) else { return nil }
        self.text = text
    }
}
