/// The event from which a retention period runs.
package enum RetentionStart: Hashable, Sendable {
    /// It was written.
    case written
    /// It arrived from outside.
    case arrived
    /// It was last used, or last relied on for a call.
    case lastUse
    case callEnded
    /// The cart was closed, or the person last heard of.
    case lastContact
    case contractEnded
    /// The cloned voice was deleted, here and at its vendor.
    case voiceDeleted
    /// The person took their consent back.
    case consentWithdrawn
    case caseClosed
    /// The end of the incident it is about.
    case incidentClosed
}
