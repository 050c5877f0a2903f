package import Commerce
package import Compliance

/// An API key, without its secret.
package struct AccessKey: Hashable, Sendable {
    package let id: AccessKeyID
    package let name: AccessKeyName
    package let role: AccessRole
    package let scope: AccessScope
    package let createdAt: WallTime
    package var standing: AccessKeyStanding

    package var holder: AccessHolder { AccessHolder(key: id, role: role, scope: scope) }

    /// By what name it stands in the audit.
    package var actor: AuditActor { .key(name) }

    /// Why something personal is opened with it; nil for an empty text.
    package func reason(_ text: String) -> AccessReason? { AccessReason(actor: actor.text, reason: text) }
}
