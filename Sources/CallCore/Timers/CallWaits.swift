/// How long a call waits for what.
package enum CallWaits {
    /// Leaves the carrier's own voice 0.2 s to begin within the two seconds of DIA-3.
    package static let firstStream = TimeSpan.milliseconds(1800)
    /// A stream that is opened anew, while somebody waits in silence.
    package static let nextStream = TimeSpan.seconds(3)
    /// Nobody says hello: speak anyway, this long after the answer (OPN-1).
    package static let greeting = TimeSpan.milliseconds(1200)
    /// Left of it at least when the stream came up late, for a hello that is being said just then.
    package static let shortestGreeting = TimeSpan.milliseconds(300)
    /// The recogniser, once the turn is over.
    package static let understanding = TimeSpan.seconds(3)
    /// DUR-10
    package static let noInput = TimeSpan.seconds(8)
    /// The store, for an offer.
    package static let offerReply = TimeSpan.seconds(3)
    /// The store, for a stop.
    package static let suppressionReply = TimeSpan.seconds(2)
    /// The store, for any other keyed work: a key, its destruction, something given back.
    package static let storeReply = TimeSpan.seconds(5)
    /// Until the store is asked again for what it could not do.
    package static let storeRetry = TimeSpan.seconds(1)
    /// From asking for a line until its first sound is on its way.
    package static let rendering = TimeSpan.seconds(8)
    /// The same for the first words: silence after the hello is an abandoned call after two seconds (16 CFR 310.4(b)(1)(iv)), and the carrier's own
    /// voice needs 0.2 s of them (DIA-3).
    package static let firstRendering = TimeSpan.milliseconds(1800)
    /// From the expected end of an utterance until its last mark.
    package static let markMargin = TimeSpan.seconds(2)
    /// The carrier's own voice, from the command to the end of the line.
    package static let carrierVoice = TimeSpan.seconds(15)
    /// The carrier's word that the leg ended.
    package static let hangUpConfirmation = TimeSpan.seconds(5)
}
