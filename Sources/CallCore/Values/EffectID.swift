/// The name of an effect within its call: which incarnation asked for it, at which event, as which of that event's effects.
///
/// With the call it makes the key under which a *keyed* effect is done and the identity under which a *once* effect is recognised.
package struct EffectID: Hashable, Sendable, CustomStringConvertible {
    package let incarnation: Incarnation
    /// The log sequence of the event that the effect answers.
    package let event: LogSequence
    /// Its place among that event's effects, from 0.
    package let index: Int

    package init(incarnation: Incarnation, event: LogSequence, index: Int) {
        self.incarnation = incarnation
        self.event = event
        self.index = index
    }

    /// `incarnation.event.index`, as it stands in the log and in the carrier's client state.
    package var description: String { "\(incarnation.number).\(event.number).\(index)" }

    /// Reads the text form; nil unless it is three numbers in range.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2],
            first > 0, second > 0, third >= 0
        else { return nil }
        self.init(incarnation: Incarnation(first), event: LogSequence(second), index: third)
    }
}

extension EffectID: LogValue {
    package static var fieldClass: FieldClass { .callFact }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = EffectID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "want incarnation.event.index")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
