/// Something that happened to a call.
///
/// Everything that reaches a call is one of these, and a call is decided by them alone: they hold whatever a decision needs, and no words.
package enum CallEvent: Equatable, Sendable {
    case created(Created)
    case resumed(Resumed)
    case contactAllowed(ContactAllowed)
    case contactRefused(ContactRefused)
    case dialAccepted(DialAccepted)
    case dialFailed(DialFailed)
    case dialUnknown(DialUnknown)
    case ringing(Ringing)
    case answered(AnsweredCall)
    case partyDetected(PartyDetected)
    case greetingEnded
    case hungUp(HungUp)
    case commandFailed(CommandFailed)
    case streamStarted(StreamStarted)
    case streamLost(StreamLost)
    case streamFailed(StreamFailed)
    case speechStarted(SpeechStarted)
    case speechPaused(SpeechPaused)
    case heardPartial(HeardPartial)
    case heard(Heard)
    case heardNothing(HeardNothing)
    case hearingFailed(HearingFailed)
    case understood(Understood)
    case secretHeard(SecretHeard)
    case keyPressed(KeyPressed)
    case rendered(Rendered)
    case renderFailed(RenderFailed)
    case segmentSent(SegmentSent)
    case markReturned(MarkReturned)
    case cleared(Cleared)
    /// The carrier's own voice has said its line.
    case carrierSpoke
    case offerReserved(OfferReserved)
    case offerDenied(OfferDenied)
    case suppressionStored(SuppressionStored)
    /// The content key is durable: words and sound may be kept.
    case contentKeyStored
    /// The content key and what it sealed are gone for good.
    case contentDestroyed
    case offerReleased(OfferReleased)
    case contactReleased(ContactReleased)
    case storeFailed(StoreFailed)
    case orderCompleted
    case toldToEnd(ToldToEnd)
    case timerFired(TimerFired)
}
