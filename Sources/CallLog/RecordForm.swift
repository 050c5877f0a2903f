import CallCore

/// How a record is written: `{"body":{…},"event":"ringing","inc":1,"seq":5,"t":240,"v":1}`.
struct RecordForm {
    let record: LogRecord

    enum Field: String, CodingKey {
        case version = "v"
        case sequence = "seq"
        case incarnation = "inc"
        /// Milliseconds since the call was created.
        case time = "t"
        case event
        case effect
        case id
        case body
    }
}

extension RecordForm: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Field.self)
        try container.encode(CallLogCodec.version, forKey: .version)
        try container.encode(record.sequence, forKey: .sequence)
        try container.encode(record.incarnation, forKey: .incarnation)
        try container.encode(record.time, forKey: .time)
        switch record.entry {
        case .event(let event):
            try container.encode(event.name, forKey: .event)
            try event.encodeBody(to: container.superEncoder(forKey: .body))
        case .effect(let id, let effect):
            try container.encode(effect.name, forKey: .effect)
            try container.encode(id, forKey: .id)
            try effect.encodeBody(to: container.superEncoder(forKey: .body))
        }
    }
}

extension RecordForm: Decodable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Field.self)
        let version = try container.decode(Int.self, forKey: .version)
        guard (1...CallLogCodec.version).contains(version) else {
            throw CallLogError(.versionUnknown(found: version, newest: CallLogCodec.version))
        }
        let entry: LogEntry
        if let name = try container.decodeIfPresent(String.self, forKey: .effect) {
            guard let name = CallEffect.Name(rawValue: name) else {
                throw CallLogError(.effectUnknown(name: name, version: version))
            }
            let effect = try CallEffect(name: name, from: container.superDecoder(forKey: .body))
            entry = .effect(try container.decode(EffectID.self, forKey: .id), effect)
        } else {
            let name = try container.decode(String.self, forKey: .event)
            guard let name = CallEvent.Name(rawValue: name) else {
                throw CallLogError(.eventUnknown(name: name, version: version))
            }
            entry = .event(try CallEvent(name: name, from: container.superDecoder(forKey: .body)))
        }
        self.record = LogRecord(
            sequence: try container.decode(LogSequence.self, forKey: .sequence),
            incarnation: try container.decode(Incarnation.self, forKey: .incarnation),
            time: try container.decode(CallTime.self, forKey: .time), entry: entry)
    }
}
