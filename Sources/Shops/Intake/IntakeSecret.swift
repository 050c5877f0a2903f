import Crypto
import Foundation

/// What a shop signs its intake with. It does not show itself in text, dumps or mirrors.
package struct IntakeSecret: Sendable {
    /// Shorter ones can be guessed.
    package static let leastLength = 16

    let key: SymmetricKey

    /// Nil if it is shorter than ``leastLength`` bytes.
    package init?(_ secret: String) {
        guard secret.utf8.count >= Self.leastLength else { return nil }
        self.key = SymmetricKey(data: Data(secret.utf8))
    }
}

extension IntakeSecret: CustomStringConvertible, CustomReflectable {
    package var description: String { "\u{2026}" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
