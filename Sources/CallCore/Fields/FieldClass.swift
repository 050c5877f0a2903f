package import Compliance

/// What the log says about one kind of value: how sensitive it is, how long it is kept, under which key, and what outlives erasure.
///
/// The table in `docs/log-fields.md` is made of these; a value whose type has none cannot stand in an event or an effect.
package struct FieldClass: Hashable, Sendable {
    package let sensitivity: Sensitivity
    package let retention: RetentionClass
    package let key: FieldKey
    /// Whether the value may stand in a recording that is handed to QA.
    package let allowedInRecording: Bool

    package init(sensitivity: Sensitivity, retention: RetentionClass, key: FieldKey, allowedInRecording: Bool) {
        self.sensitivity = sensitivity
        self.retention = retention
        self.key = key
        self.allowedInRecording = allowedInRecording
    }

    /// Whether the value stays readable after the person was erased, by the retention schedule.
    package var survivesErasure: Bool { retention.survivesErasure }

    /// A fact of how the call went; says nothing about who was called.
    package static let callFact = FieldClass(
        sensitivity: .open, retention: .callDetail, key: .none, allowedInRecording: true)

    /// A random name that leads to a person, a cart or a carrier's record only through the vault.
    package static let pseudonym = FieldClass(
        sensitivity: .pseudonymous, retention: .callDetail, key: .none, allowedInRecording: false)

    /// A reference to words or sound that are sealed under the call's content key; the reference itself holds none of them.
    package static let sealedContent = FieldClass(
        sensitivity: .content, retention: .transcript, key: .callContent, allowedInRecording: true)
}
