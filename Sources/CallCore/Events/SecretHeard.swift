package import Dialogue

/// Somebody gave a card number or another secret by voice or keys. It was taken out of the words, and no digit of it is here (PCI-3).
package struct SecretHeard: LogPayload {
    package let secret: SpokenSecret

    package init(secret: SpokenSecret) {
        self.secret = secret
    }

    package static let shape = PayloadShape(
        Self.init(secret:),
        PayloadField("secret") { $0.secret })
}
