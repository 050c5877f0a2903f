/// The name of a mark on the wire: which incarnation and stream it belongs to and which segment it closes.
///
/// A mark of an earlier process or stream tells nothing about this one, so its name says where it is from.
package struct MarkName: Hashable, Sendable, CustomStringConvertible {
    package let incarnation: Incarnation
    package let epoch: StreamEpoch
    package let segment: SegmentID

    package init(incarnation: Incarnation, epoch: StreamEpoch, segment: SegmentID) {
        self.incarnation = incarnation
        self.epoch = epoch
        self.segment = segment
    }

    /// `incarnation/epoch/segment`.
    package var description: String { "\(incarnation.number)/\(epoch.number)/\(segment.number)" }

    /// Reads the text form; nil for anything else that a peer may send.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2],
            first > 0, second > 0, third > 0
        else { return nil }
        self.init(incarnation: Incarnation(first), epoch: StreamEpoch(second), segment: SegmentID(third))
    }
}

extension MarkName: LogValue {
    package static var fieldClass: FieldClass { .callFact }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let name = MarkName(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "want incarnation/epoch/segment")
        }
        self = name
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
