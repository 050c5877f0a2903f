package import Commerce

/// A code that is to be sent, once, to where it goes. It does not show itself in text, dumps or mirrors.
package struct IdentityCode: Sendable {
    /// Where the person is known to be reached.
    package enum Destination: Hashable, Sendable {
        case number(E164)
        case email(String)
    }

    package let code: String
    package let destination: Destination

    package init(code: String, destination: Destination) {
        self.code = code
        self.destination = destination
    }
}

extension IdentityCode: CustomStringConvertible, CustomReflectable {
    package var description: String { "\u{2026}" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
