/// How a dialogue ended.
package enum DialogueOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// The person will come back to the cart.
    case accepted
    /// The person will not, for now.
    case declined
    /// The person asked to be called, or to be helped by a human, later.
    case callback
    /// The person wants no more of this: a stop for marketing (REV-11).
    case notInterested = "not_interested"
    /// Somebody else answered.
    case wrongPerson = "wrong_person"
    /// Somebody answered who may be a child.
    case minor
    /// Somebody answered who is in an emergency.
    case emergency
    /// Somebody answered who is ill, grieving or confused.
    case vulnerable
    /// Silence, more often than the script's patience.
    case unresponsive
    /// Answers that fit nothing, more often than the script's patience.
    case misunderstood
    /// More turns than a call may have.
    case tooLong = "too_long"
}
