import Commerce

/// The first place at which a machine wants something else than the log says.
package struct Divergence: Equatable, Sendable {
    /// The record at which it shows.
    package let record: LogSequence
    /// The event that is answered differently.
    package let event: LogSequence
    package let eventName: CallEvent.Name
    package let time: CallTime
    /// What the log says; nil when it says nothing more.
    package let recorded: CallEffect?
    /// What the machine gives; nil when it gives nothing more.
    package let given: CallEffect?

    package init(
        record: LogSequence, event: LogSequence, eventName: CallEvent.Name, time: CallTime, recorded: CallEffect?,
        given: CallEffect?
    ) {
        self.record = record
        self.event = event
        self.eventName = eventName
        self.time = time
        self.recorded = recorded
        self.given = given
    }

    /// The fields that differ, where both are the same effect.
    package var fields: [FieldDifference] {
        guard let recorded, let given, recorded.name == given.name else { return [] }
        return zip(CallEffect.fields(of: recorded.name), zip(recorded.fieldTexts, given.fieldTexts)).compactMap {
            field, texts in
            texts.0 == texts.1 ? nil : FieldDifference(name: field.name, recorded: texts.0, given: texts.1)
        }
    }
}

/// A field that holds two things.
package struct FieldDifference: Equatable, Sendable {
    package let name: String
    package let recorded: String
    package let given: String
}

extension Divergence: CustomStringConvertible {
    package var description: String {
        let head =
            "record \(record.number): the call goes another way at \(time.sinceCreated.wholeMilliseconds) ms, "
            + "answering record \(event.number) \(eventName.rawValue)"
        guard fields.isEmpty else {
            let name = recorded?.name.rawValue ?? ""
            return
                ([head, "  \(name), in which:"]
                + fields.map { "    \($0.name): recorded \($0.recorded), now \($0.given)" }).joined(separator: "\n")
        }
        return [head, "  recorded: \(Self.words(recorded))", "  now:      \(Self.words(given))"].joined(separator: "\n")
    }

    private static func words(_ effect: CallEffect?) -> String {
        guard let effect else { return "nothing more" }
        let fields = zip(CallEffect.fields(of: effect.name), effect.fieldTexts).map { "\($0.name) \($1)" }
        return fields.isEmpty ? effect.name.rawValue : "\(effect.name.rawValue) (\(fields.joined(separator: ", ")))"
    }
}

extension CallEffect {
    /// What its fields hold, in words for people, in the order of ``fields(of:)``.
    package var fieldTexts: [String] {
        switch self {
        case .dial(let body): Dial.shape.texts(body)
        case .startStream(let body): StartStream.shape.texts(body)
        case .say(let body): Say.shape.texts(body)
        case .clear(let body): Clear.shape.texts(body)
        case .expect(let body): Expect.shape.texts(body)
        case .reserveOffer(let body): ReserveOffer.shape.texts(body)
        case .releaseOffer(let body): ReleaseOffer.shape.texts(body)
        case .releaseContact(let body): ReleaseContact.shape.texts(body)
        case .storeContentKey(let body): StoreContentKey.shape.texts(body)
        case .storeSuppression(let body): StoreSuppression.shape.texts(body)
        case .queueText(let body): QueueText.shape.texts(body)
        case .speakByCarrier(let body): SpeakByCarrier.shape.texts(body)
        case .setTimer(let body): SetTimer.shape.texts(body)
        case .cancelTimer(let body): CancelTimer.shape.texts(body)
        case .finish(let body): Finish.shape.texts(body)
        case .hangUp, .stopStream, .openRecording, .discardContent: []
        }
    }
}
