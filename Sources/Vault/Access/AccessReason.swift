/// Who opens something personal, and why. It is written down before anything is opened.
package struct AccessReason: Hashable, Sendable {
    /// An operator, or the part of the product that needs it, such as `dialer`.
    package let actor: String
    package let reason: String

    /// Takes a reason; nil when either text is empty.
    package init?(actor: String, reason: String) {
        guard !actor.isEmpty, !reason.isEmpty else { return nil }
        self.actor = actor
        self.reason = reason
    }

    private init(part: String, reason: String) {
        self.actor = part
        self.reason = reason
    }

    /// To place or answer a call that was permitted.
    package static let permittedCall = AccessReason(part: "runtime", reason: "permitted call")
    /// To send a text that was permitted.
    package static let permittedText = AccessReason(part: "runtime", reason: "permitted text")
}
