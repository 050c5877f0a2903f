/// What may be done with the words and the sound of a call.
package enum ContentState: Equatable, Sendable {
    /// In memory only: the recording notice was not heard yet.
    case held
    /// The notice was heard; the content key is on its way to the store.
    case securing(NoticeHeard)
    /// Sealed under the call's content key.
    case kept
    /// Destroyed, and never kept again in this call.
    case discarded(ContentDoubt)
}

/// Why words and sound may not be kept.
package enum ContentDoubt: Equatable, Sendable {
    /// The person refuses to be recorded (DUR-4).
    case objected
    /// It may be a child (DUR-7).
    case minorSuspected
    /// The store did not take the key.
    case keyNotStored
}
