extension CallEvent {
    /// The name of each event in the log.
    package enum Name: String, Sendable, Codable, CaseIterable {
        case created
        case resumed
        case contactAllowed = "contact_allowed"
        case contactRefused = "contact_refused"
        case dialAccepted = "dial_accepted"
        case dialFailed = "dial_failed"
        case dialUnknown = "dial_unknown"
        case ringing
        case answered
        case partyDetected = "party_detected"
        case greetingEnded = "greeting_ended"
        case hungUp = "hung_up"
        case commandFailed = "command_failed"
        case streamStarted = "stream_started"
        case streamLost = "stream_lost"
        case streamFailed = "stream_failed"
        case speechStarted = "speech_started"
        case speechPaused = "speech_paused"
        case heardPartial = "heard_partial"
        case heard
        case heardNothing = "heard_nothing"
        case hearingFailed = "hearing_failed"
        case secretHeard = "secret_heard"
        case understood
        case keyPressed = "key_pressed"
        case rendered
        case renderFailed = "render_failed"
        case segmentSent = "segment_sent"
        case markReturned = "mark_returned"
        case cleared
        case carrierSpoke = "carrier_spoke"
        case offerReserved = "offer_reserved"
        case offerDenied = "offer_denied"
        case suppressionStored = "suppression_stored"
        case contentKeyStored = "content_key_stored"
        case contentDestroyed = "content_destroyed"
        case offerReleased = "offer_released"
        case contactReleased = "contact_released"
        case storeFailed = "store_failed"
        case orderCompleted = "order_completed"
        case toldToEnd = "told_to_end"
        case timerFired = "timer_fired"
    }

    /// What the event is called in the log.
    package var name: Name {
        switch self {
        case .created: .created
        case .resumed: .resumed
        case .contactAllowed: .contactAllowed
        case .contactRefused: .contactRefused
        case .dialAccepted: .dialAccepted
        case .dialFailed: .dialFailed
        case .dialUnknown: .dialUnknown
        case .ringing: .ringing
        case .answered: .answered
        case .partyDetected: .partyDetected
        case .greetingEnded: .greetingEnded
        case .hungUp: .hungUp
        case .commandFailed: .commandFailed
        case .streamStarted: .streamStarted
        case .streamLost: .streamLost
        case .streamFailed: .streamFailed
        case .speechStarted: .speechStarted
        case .speechPaused: .speechPaused
        case .heardPartial: .heardPartial
        case .heard: .heard
        case .heardNothing: .heardNothing
        case .hearingFailed: .hearingFailed
        case .secretHeard: .secretHeard
        case .understood: .understood
        case .keyPressed: .keyPressed
        case .rendered: .rendered
        case .renderFailed: .renderFailed
        case .segmentSent: .segmentSent
        case .markReturned: .markReturned
        case .cleared: .cleared
        case .carrierSpoke: .carrierSpoke
        case .offerReserved: .offerReserved
        case .offerDenied: .offerDenied
        case .suppressionStored: .suppressionStored
        case .contentKeyStored: .contentKeyStored
        case .contentDestroyed: .contentDestroyed
        case .offerReleased: .offerReleased
        case .contactReleased: .contactReleased
        case .storeFailed: .storeFailed
        case .orderCompleted: .orderCompleted
        case .toldToEnd: .toldToEnd
        case .timerFired: .timerFired
        }
    }
}

extension CallEvent {
    /// The fields of each event, for the table in `docs/log-fields.md`.
    package static func fields(of name: Name) -> [FieldDescription] {
        switch name {
        case .created: Created.shape.fields
        case .resumed: Resumed.shape.fields
        case .contactAllowed: ContactAllowed.shape.fields
        case .contactRefused: ContactRefused.shape.fields
        case .dialAccepted: DialAccepted.shape.fields
        case .dialFailed: DialFailed.shape.fields
        case .dialUnknown: DialUnknown.shape.fields
        case .ringing: Ringing.shape.fields
        case .answered: AnsweredCall.shape.fields
        case .partyDetected: PartyDetected.shape.fields
        case .greetingEnded: []
        case .hungUp: HungUp.shape.fields
        case .commandFailed: CommandFailed.shape.fields
        case .streamStarted: StreamStarted.shape.fields
        case .streamLost: StreamLost.shape.fields
        case .streamFailed: StreamFailed.shape.fields
        case .speechStarted: SpeechStarted.shape.fields
        case .speechPaused: SpeechPaused.shape.fields
        case .heardPartial: HeardPartial.shape.fields
        case .heard: Heard.shape.fields
        case .heardNothing: HeardNothing.shape.fields
        case .hearingFailed: HearingFailed.shape.fields
        case .secretHeard: SecretHeard.shape.fields
        case .understood: Understood.shape.fields
        case .keyPressed: KeyPressed.shape.fields
        case .rendered: Rendered.shape.fields
        case .renderFailed: RenderFailed.shape.fields
        case .segmentSent: SegmentSent.shape.fields
        case .markReturned: MarkReturned.shape.fields
        case .cleared: Cleared.shape.fields
        case .carrierSpoke: []
        case .offerReserved: OfferReserved.shape.fields
        case .offerDenied: OfferDenied.shape.fields
        case .suppressionStored: SuppressionStored.shape.fields
        case .contentKeyStored: []
        case .contentDestroyed: []
        case .offerReleased: OfferReleased.shape.fields
        case .contactReleased: ContactReleased.shape.fields
        case .storeFailed: StoreFailed.shape.fields
        case .orderCompleted: []
        case .toldToEnd: ToldToEnd.shape.fields
        case .timerFired: TimerFired.shape.fields
        }
    }
}

extension CallEvent {
    /// Reads the body of the event called `name`.
    package init(name: Name, from decoder: any Decoder) throws {
        switch name {
        case .created: self = .created(try Created(from: decoder))
        case .resumed: self = .resumed(try Resumed(from: decoder))
        case .contactAllowed: self = .contactAllowed(try ContactAllowed(from: decoder))
        case .contactRefused: self = .contactRefused(try ContactRefused(from: decoder))
        case .dialAccepted: self = .dialAccepted(try DialAccepted(from: decoder))
        case .dialFailed: self = .dialFailed(try DialFailed(from: decoder))
        case .dialUnknown: self = .dialUnknown(try DialUnknown(from: decoder))
        case .ringing: self = .ringing(try Ringing(from: decoder))
        case .answered: self = .answered(try AnsweredCall(from: decoder))
        case .partyDetected: self = .partyDetected(try PartyDetected(from: decoder))
        case .greetingEnded: self = .greetingEnded
        case .hungUp: self = .hungUp(try HungUp(from: decoder))
        case .commandFailed: self = .commandFailed(try CommandFailed(from: decoder))
        case .streamStarted: self = .streamStarted(try StreamStarted(from: decoder))
        case .streamLost: self = .streamLost(try StreamLost(from: decoder))
        case .streamFailed: self = .streamFailed(try StreamFailed(from: decoder))
        case .speechStarted: self = .speechStarted(try SpeechStarted(from: decoder))
        case .speechPaused: self = .speechPaused(try SpeechPaused(from: decoder))
        case .heardPartial: self = .heardPartial(try HeardPartial(from: decoder))
        case .heard: self = .heard(try Heard(from: decoder))
        case .heardNothing: self = .heardNothing(try HeardNothing(from: decoder))
        case .hearingFailed: self = .hearingFailed(try HearingFailed(from: decoder))
        case .secretHeard: self = .secretHeard(try SecretHeard(from: decoder))
        case .understood: self = .understood(try Understood(from: decoder))
        case .keyPressed: self = .keyPressed(try KeyPressed(from: decoder))
        case .rendered: self = .rendered(try Rendered(from: decoder))
        case .renderFailed: self = .renderFailed(try RenderFailed(from: decoder))
        case .segmentSent: self = .segmentSent(try SegmentSent(from: decoder))
        case .markReturned: self = .markReturned(try MarkReturned(from: decoder))
        case .cleared: self = .cleared(try Cleared(from: decoder))
        case .carrierSpoke: self = .carrierSpoke
        case .offerReserved: self = .offerReserved(try OfferReserved(from: decoder))
        case .offerDenied: self = .offerDenied(try OfferDenied(from: decoder))
        case .suppressionStored: self = .suppressionStored(try SuppressionStored(from: decoder))
        case .contentKeyStored: self = .contentKeyStored
        case .contentDestroyed: self = .contentDestroyed
        case .offerReleased: self = .offerReleased(try OfferReleased(from: decoder))
        case .contactReleased: self = .contactReleased(try ContactReleased(from: decoder))
        case .storeFailed: self = .storeFailed(try StoreFailed(from: decoder))
        case .orderCompleted: self = .orderCompleted
        case .toldToEnd: self = .toldToEnd(try ToldToEnd(from: decoder))
        case .timerFired: self = .timerFired(try TimerFired(from: decoder))
        }
    }

    /// Writes the body of the event; nothing for one without fields.
    package func encodeBody(to encoder: any Encoder) throws {
        switch self {
        case .created(let body): try body.encode(to: encoder)
        case .resumed(let body): try body.encode(to: encoder)
        case .contactAllowed(let body): try body.encode(to: encoder)
        case .contactRefused(let body): try body.encode(to: encoder)
        case .dialAccepted(let body): try body.encode(to: encoder)
        case .dialFailed(let body): try body.encode(to: encoder)
        case .dialUnknown(let body): try body.encode(to: encoder)
        case .ringing(let body): try body.encode(to: encoder)
        case .answered(let body): try body.encode(to: encoder)
        case .partyDetected(let body): try body.encode(to: encoder)
        case .hungUp(let body): try body.encode(to: encoder)
        case .commandFailed(let body): try body.encode(to: encoder)
        case .streamStarted(let body): try body.encode(to: encoder)
        case .streamLost(let body): try body.encode(to: encoder)
        case .streamFailed(let body): try body.encode(to: encoder)
        case .speechStarted(let body): try body.encode(to: encoder)
        case .speechPaused(let body): try body.encode(to: encoder)
        case .heardPartial(let body): try body.encode(to: encoder)
        case .heard(let body): try body.encode(to: encoder)
        case .heardNothing(let body): try body.encode(to: encoder)
        case .hearingFailed(let body): try body.encode(to: encoder)
        case .secretHeard(let body): try body.encode(to: encoder)
        case .understood(let body): try body.encode(to: encoder)
        case .keyPressed(let body): try body.encode(to: encoder)
        case .rendered(let body): try body.encode(to: encoder)
        case .renderFailed(let body): try body.encode(to: encoder)
        case .segmentSent(let body): try body.encode(to: encoder)
        case .markReturned(let body): try body.encode(to: encoder)
        case .cleared(let body): try body.encode(to: encoder)
        case .offerReserved(let body): try body.encode(to: encoder)
        case .offerDenied(let body): try body.encode(to: encoder)
        case .suppressionStored(let body): try body.encode(to: encoder)
        case .offerReleased(let body): try body.encode(to: encoder)
        case .contactReleased(let body): try body.encode(to: encoder)
        case .storeFailed(let body): try body.encode(to: encoder)
        case .toldToEnd(let body): try body.encode(to: encoder)
        case .timerFired(let body): try body.encode(to: encoder)
        case .greetingEnded, .carrierSpoke, .contentKeyStored, .contentDestroyed, .orderCompleted:
            _ = encoder.container(keyedBy: FieldName.self)
        }
    }
}
