/// What a timer is for.
package enum TimerKind: String, Sendable, Codable, CaseIterable {
    /// The carrier's own ring limit has passed without word.
    case ring
    /// An unknown dial may still turn out to live.
    case dialOutcome = "dial_outcome"
    /// The media stream did not come up in time for the first word.
    case noStream = "no_stream"
    /// How long the callee may take to say hello.
    case greeting
    /// The caller's silence is long enough to be the end of the turn.
    case endpoint
    /// The caller says nothing at all.
    case noInput = "no_input"
    /// A mark did not come back when its segment must have been played.
    case markOverdue = "mark_overdue"
    /// The recogniser is late.
    case understanding
    /// The store is late.
    case offerReply = "offer_reply"
    /// The store is late with a stop.
    case suppressionReply = "suppression_reply"
    /// The store is late with other keyed work, or is to be asked for it again.
    case storeReply = "store_reply"
    /// DUR-10
    case longestCall = "longest_call"
    /// The carrier's own voice must have said its line.
    case carrierVoice = "carrier_voice"
    /// The carrier did not confirm that the leg ended.
    case hangUpConfirmation = "hang_up_confirmation"
}

extension TimerKind: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
