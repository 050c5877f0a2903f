extension CallEffect {
    /// The name of each effect in the log.
    package enum Name: String, Sendable, Codable, CaseIterable {
        case dial
        case hangUp = "hang_up"
        case startStream = "start_stream"
        case stopStream = "stop_stream"
        case say
        case clear
        case expect
        case reserveOffer = "reserve_offer"
        case releaseOffer = "release_offer"
        case releaseContact = "release_contact"
        case openRecording = "open_recording"
        case storeContentKey = "store_content_key"
        case discardContent = "discard_content"
        case storeSuppression = "store_suppression"
        case queueText = "queue_text"
        case speakByCarrier = "speak_by_carrier"
        case setTimer = "set_timer"
        case cancelTimer = "cancel_timer"
        case finish
    }

    /// What the effect is called in the log.
    package var name: Name {
        switch self {
        case .dial: .dial
        case .hangUp: .hangUp
        case .startStream: .startStream
        case .stopStream: .stopStream
        case .say: .say
        case .clear: .clear
        case .expect: .expect
        case .reserveOffer: .reserveOffer
        case .releaseOffer: .releaseOffer
        case .releaseContact: .releaseContact
        case .openRecording: .openRecording
        case .storeContentKey: .storeContentKey
        case .discardContent: .discardContent
        case .storeSuppression: .storeSuppression
        case .queueText: .queueText
        case .speakByCarrier: .speakByCarrier
        case .setTimer: .setTimer
        case .cancelTimer: .cancelTimer
        case .finish: .finish
        }
    }
}

extension CallEffect {
    /// The fields of each effect, for the table in `docs/log-fields.md`.
    package static func fields(of name: Name) -> [FieldDescription] {
        switch name {
        case .dial: Dial.shape.fields
        case .hangUp: []
        case .startStream: StartStream.shape.fields
        case .stopStream: []
        case .say: Say.shape.fields
        case .clear: Clear.shape.fields
        case .expect: Expect.shape.fields
        case .reserveOffer: ReserveOffer.shape.fields
        case .releaseOffer: ReleaseOffer.shape.fields
        case .releaseContact: ReleaseContact.shape.fields
        case .openRecording: []
        case .storeContentKey: StoreContentKey.shape.fields
        case .discardContent: []
        case .storeSuppression: StoreSuppression.shape.fields
        case .queueText: QueueText.shape.fields
        case .speakByCarrier: SpeakByCarrier.shape.fields
        case .setTimer: SetTimer.shape.fields
        case .cancelTimer: CancelTimer.shape.fields
        case .finish: Finish.shape.fields
        }
    }
}

extension CallEffect {
    /// Reads the body of the effect called `name`.
    package init(name: Name, from decoder: any Decoder) throws {
        switch name {
        case .dial: self = .dial(try Dial(from: decoder))
        case .hangUp: self = .hangUp
        case .startStream: self = .startStream(try StartStream(from: decoder))
        case .stopStream: self = .stopStream
        case .say: self = .say(try Say(from: decoder))
        case .clear: self = .clear(try Clear(from: decoder))
        case .expect: self = .expect(try Expect(from: decoder))
        case .reserveOffer: self = .reserveOffer(try ReserveOffer(from: decoder))
        case .releaseOffer: self = .releaseOffer(try ReleaseOffer(from: decoder))
        case .releaseContact: self = .releaseContact(try ReleaseContact(from: decoder))
        case .openRecording: self = .openRecording
        case .storeContentKey: self = .storeContentKey(try StoreContentKey(from: decoder))
        case .discardContent: self = .discardContent
        case .storeSuppression: self = .storeSuppression(try StoreSuppression(from: decoder))
        case .queueText: self = .queueText(try QueueText(from: decoder))
        case .speakByCarrier: self = .speakByCarrier(try SpeakByCarrier(from: decoder))
        case .setTimer: self = .setTimer(try SetTimer(from: decoder))
        case .cancelTimer: self = .cancelTimer(try CancelTimer(from: decoder))
        case .finish: self = .finish(try Finish(from: decoder))
        }
    }

    /// Writes the body of the effect; nothing for one without fields.
    package func encodeBody(to encoder: any Encoder) throws {
        switch self {
        case .dial(let body): try body.encode(to: encoder)
        case .startStream(let body): try body.encode(to: encoder)
        case .say(let body): try body.encode(to: encoder)
        case .clear(let body): try body.encode(to: encoder)
        case .expect(let body): try body.encode(to: encoder)
        case .reserveOffer(let body): try body.encode(to: encoder)
        case .releaseOffer(let body): try body.encode(to: encoder)
        case .releaseContact(let body): try body.encode(to: encoder)
        case .storeContentKey(let body): try body.encode(to: encoder)
        case .storeSuppression(let body): try body.encode(to: encoder)
        case .queueText(let body): try body.encode(to: encoder)
        case .speakByCarrier(let body): try body.encode(to: encoder)
        case .setTimer(let body): try body.encode(to: encoder)
        case .cancelTimer(let body): try body.encode(to: encoder)
        case .finish(let body): try body.encode(to: encoder)
        case .hangUp, .stopStream, .openRecording, .discardContent:
            _ = encoder.container(keyedBy: FieldName.self)
        }
    }
}
