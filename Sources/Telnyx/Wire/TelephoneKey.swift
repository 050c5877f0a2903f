/// A key of a telephone: `0`–`9`, `A`–`D`, `*`, `#`.
package struct TelephoneKey: Hashable, Sendable {
    /// The key as it is printed.
    package let character: Character

    /// Nil unless it is exactly one such key.
    package init?(_ text: String) {
        guard text.utf8.count == 1, let character = text.first, "0123456789ABCD*#".contains(character) else {
            return nil
        }
        self.character = character
    }
}
