package import CallCore

/// How everything around a rehearsed call behaves: carrier, store, offer engine, speech.
package struct RehearsedWorld: Equatable, Sendable {
    package enum Permit: Equatable, Sendable { case allowed, refused, neverDecided }
    package enum Phone: Equatable, Sendable {
        case answers(after: TimeSpan), busy, neverAnswers, dialFails, replyIsLost
    }
    package enum Store: Equatable, Sendable { case stores, fails, neverReplies }
    package enum Offers: Equatable, Sendable { case reserves(OfferKindName), denies, neverReplies }

    package var permit = Permit.allowed
    package var phone = Phone.answers(after: .milliseconds(6910))
    package var store = Store.stores
    package var offers = Offers.reserves(.percent)
    /// How long each media stream takes to come up, by its epoch; one that is not in here never does.
    package var streams: [TimeSpan] = Array(repeating: .milliseconds(270), count: 3)
    package var clauseLength = TimeSpan.milliseconds(900)
    /// From the pause to the words.
    package var recogniser = TimeSpan.milliseconds(250)
    package var rendersSpeech = true
    package var returnsMarks = true
    package var confirmsHangUp = true
    /// Whether the carrier tells that its own voice has finished.
    package var reportsCarrierVoice = true
    package var textingPermitted = true

    package init() {}
}
