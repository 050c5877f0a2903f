/// The account's secret. It does not show itself in text, dumps or mirrors.
package struct TelnyxAPIKey: Equatable, Sendable {
    let secret: String

    /// Nil if it is empty or holds anything but visible ASCII, which a header could not carry.
    package init?(_ secret: String) {
        guard !secret.isEmpty, secret.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        self.secret = secret
    }
}

extension TelnyxAPIKey: CustomStringConvertible, CustomReflectable {
    package var description: String { "\u{2026}" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
