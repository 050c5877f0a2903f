/// Where every random choice of a call comes from, drawn once when the call is created.
package struct CallSeed: Hashable, Sendable {
    package let value: UInt64

    package init(_ value: UInt64) {
        self.value = value
    }
}

extension CallSeed: LogValue {
    package static var fieldClass: FieldClass { .callFact }

    package init(from decoder: any Decoder) throws {
        self.value = try decoder.singleValueContainer().decode(UInt64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
