/// How a payload is written, read and described, made from its initialiser and one ``PayloadField`` for each argument.
package struct PayloadShape<Payload: Sendable>: Sendable {
    package let fields: [FieldDescription]
    /// What the fields of a payload hold, in words for people, in the order of ``fields``.
    package let texts: @Sendable (Payload) -> [String]
    let encode: @Sendable (Payload, inout KeyedEncodingContainer<FieldName>) throws -> Void
    let decode: @Sendable (KeyedDecodingContainer<FieldName>) throws -> Payload

    /// Takes the payload's initialiser and its fields in the same order.
    package init<each Value: LogValue>(
        _ make: @escaping @Sendable (repeat each Value) -> Payload, _ field: repeat PayloadField<Payload, each Value>
    ) {
        var fields: [FieldDescription] = []
        for entry in repeat each field {
            fields.append(Self.describe(entry))
        }
        self.fields = fields
        self.texts = { payload in
            var texts: [String] = []
            for entry in repeat each field {
                texts.append(LogText.of(entry.read(payload)))
            }
            return texts
        }
        self.encode = { payload, container in
            for entry in repeat each field {
                try Self.write(entry, of: payload, to: &container)
            }
        }
        self.decode = { container in
            make(repeat try Self.readValue((each field), from: container))
        }
    }

    /// A payload without fields.
    package init(empty payload: Payload) {
        self.fields = []
        self.texts = { _ in [] }
        self.encode = { _, _ in }
        self.decode = { _ in payload }
    }

    private static func describe<Value>(_ field: PayloadField<Payload, Value>) -> FieldDescription {
        FieldDescription(name: field.name.stringValue, type: "\(Value.self)", fieldClass: Value.fieldClass)
    }

    private static func write<Value>(
        _ field: PayloadField<Payload, Value>, of payload: Payload,
        to container: inout KeyedEncodingContainer<FieldName>
    ) throws {
        try container.encode(field.read(payload), forKey: field.name)
    }

    private static func readValue<Value>(
        _ field: PayloadField<Payload, Value>, from container: KeyedDecodingContainer<FieldName>
    ) throws -> Value {
        if let before = field.before, !container.contains(field.name) { return before }
        return try container.decode(Value.self, forKey: field.name)
    }
}
