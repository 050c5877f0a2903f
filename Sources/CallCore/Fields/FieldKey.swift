/// The key that must exist for a logged value to be read.
package enum FieldKey: String, Sendable, CaseIterable {
    case none
    /// The call's own content key, destroyed with consent, with a suspected minor, and at the end of the transcript's term.
    case callContent = "call content"
}
