import Compliance

/// Who gives or takes access, and why.
package struct AccessAuthor: Hashable, Sendable {
    package let actor: AuditActor
    /// An operator's own name may be in these; they are sealed.
    let name: String
    let reason: String?

    /// Somebody at a command, who could as well read the root key.
    package static func command(_ name: String, reason: String?) -> AccessAuthor {
        AccessAuthor(actor: .somebody, name: name, reason: reason)
    }

    /// The holder of a key that was admitted.
    package static func key(_ key: AccessKey, reason: String? = nil) -> AccessAuthor {
        AccessAuthor(actor: key.actor, name: key.name.text, reason: reason)
    }

    /// A speaker who calls; nobody's name.
    package static let line = AccessAuthor(actor: .runtime, name: "telephone", reason: nil)
}
