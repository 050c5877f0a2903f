/// The status of SIP that stood behind the end of a leg, such as 486 (RFC 3261 §21).
package struct SIPStatus: Hashable, Sendable, Codable {
    package let code: Int

    package init(_ code: Int) {
        self.code = code
    }

    package init(from decoder: any Decoder) throws {
        self.code = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

extension SIPStatus: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
