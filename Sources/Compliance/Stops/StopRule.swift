/// Why words or a key are a stop; the raw values are stable.
package enum StopRule: String, Hashable, Sendable, Codable, CaseIterable {
    /// A keyword that is the whole text or utterance (47 CFR 64.1200(a)(10); REV-1).
    case keyword
    /// Key 9, at any moment (REV-3).
    case keyNine = "key_nine"
    /// "Stop", and nothing harmless around it.
    case stopWord = "stop_word"
    /// "Stop calling", "don't call me again", "no more calls".
    case stopContact = "stop_contact"
    /// "Take me off your list", "remove my number".
    case removeFromList = "remove_from_list"
    /// "I revoke my consent", "I never said you could call me".
    case consentWithdrawn = "consent_withdrawn"
    /// "Leave me alone".
    case leaveAlone = "leave_alone"
    /// "Unsubscribe", "opt me out".
    case optOut = "opt_out"
    /// "Not interested": a stop for marketing by default (REV-11).
    case notInterested = "not_interested"
    /// Words that the recogniser wrote as something else, and whose sound a stop explains nearly as well (REV-3).
    case soundsLikeStop = "sounds_like_stop"
}
