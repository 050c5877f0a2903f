/// What may be done with the words and the sound of a call.
package enum ContentState: Equatable, Sendable {
    /// In memory only: the recording notice was not heard yet.
    case held
    /// Sealed under the call's content key.
    case kept
    /// Destroyed, and never kept again in this call.
    case discarded
}
