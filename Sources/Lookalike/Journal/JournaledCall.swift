/// Everything the look-alike knows about one call. Times are in seconds since the look-alike started, except where a
/// field says that they count from the answer.
package struct JournaledCall: Equatable, Sendable, Codable {
    /// Stable id of the leg.
    package var legID: String
    /// Every call control id the leg has had, the newest last.
    package var controlIDs: [String]
    /// Calling number.
    package var from: String
    /// Called number.
    package var to: String
    /// When the dial came.
    package var dialedAt: Double
    /// When it was answered.
    package var answeredAt: Double?
    /// When it ended.
    package var endedAt: Double?
    /// `hangup_cause` of the end.
    package var hangupCause: String?
    /// `hangup_source` of the end.
    package var hangupSource: String?
    /// The newest client state.
    package var clientState: String?
    /// Whether the person called, and not the client.
    package var isIncoming = false
    /// Media streams in the order in which they were asked for.
    package var streams: [JournaledStream] = []
    /// What happened in the call, in order.
    package var notes: [Note] = []
    /// Texts that the carrier's own voice was asked to speak.
    package var spokenByCarrier: [String] = []

    /// Most notes that are kept of one call.
    package static let mostNotes = 10_000

    /// One thing that happened in a call.
    package struct Note: Equatable, Sendable, Codable {
        /// Seconds since the answer.
        package var at: Double
        /// What happened.
        package var event: Event
        /// The clip, key, mark, script word or reason.
        package var detail: String
    }

    /// What a note tells.
    package enum Event: String, Sendable, Codable {
        /// The agent's sound began or ended, by the caller's own ear.
        case agentSpeechBegan, agentSpeechEnded
        /// The carrier's own voice said a sentence to its end.
        case carrierSpoke
        /// The caller began or ended a clip, pressed a key, hung up.
        case callerSpeechBegan, callerSpeechEnded, keyPressed, callerHungUp
        /// A mark was queued, and echoed because it was played, because the queue was cleared, or at once.
        case markQueued, markPlayed, markCleared, markAtOnce
        /// The agent emptied the queue.
        case cleared
        /// An error frame was sent to the agent.
        case mediaError
        /// The script's own words.
        case scriptNote, expectationMet, expectationFailed, patienceLost
    }
}
