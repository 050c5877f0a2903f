/// The key under which Telnyx ignores a repeat of a command on the same call, for about a minute: a UUID as text.
///
/// Make it from the effect's own identity, so that a repeat after a crash carries the same one.
package struct CommandID: Hashable, Sendable {
    /// In lower case.
    package let text: String

    /// Nil unless it has the form `8-4-4-4-12` of hexadecimal digits.
    package init?(_ text: String) {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12], groups.allSatisfy({ $0.allSatisfy(\.isHexDigit) }) else {
            return nil
        }
        self.text = text.lowercased()
    }
}
