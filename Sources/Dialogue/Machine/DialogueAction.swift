/// What the dialogue wants next; done in the order given.
package enum DialogueAction: Hashable, Sendable {
    /// Say a line. Its end comes back as ``DialogueMachine/lineHeard(_:)``.
    case say(LineID)
    /// The agent has finished: listen, with this hint for the end of the turn.
    case expect(Expectation)
    /// Ask the offer engine; its answer comes back as `offerReserved` or `offerDenied`. At most once a call.
    case requestOffer(OfferReason)
    /// Text the person after the call, if a permit is given then. At most once a call.
    case queueText(TextID)
    /// The dialogue is over; everything it wanted said was heard.
    case end(DialogueOutcome)
}
