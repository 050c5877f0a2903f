/// Everything that happened to a call and everything it asked for, in order. It only grows.
package struct CallLog: Equatable, Sendable {
    /// Numbered from 1 without a gap; call time and incarnation never go back.
    package private(set) var records: [LogRecord] = []

    package init() {}

    /// Takes records from elsewhere, checked.
    package init(_ records: some Sequence<LogRecord>) throws(LogDisorder) {
        for record in records {
            try append(record)
        }
    }

    package var last: LogRecord? { records.last }

    /// Puts a record at the end.
    /// - Throws: ``LogDisorder`` if it does not follow the last one; the log is unchanged then.
    package mutating func append(_ record: LogRecord) throws(LogDisorder) {
        if let problem = problem(with: record) { throw LogDisorder(sequence: record.sequence, problem: problem) }
        records.append(record)
    }

    private func problem(with record: LogRecord) -> LogDisorder.Problem? {
        let expected = records.last?.sequence.next ?? .first
        guard record.sequence == expected else { return .gap(expected: expected) }
        let earlier = records.last?.time ?? .zero
        guard record.time >= earlier else { return .timeWentBack(from: earlier) }
        let owner = records.last?.incarnation ?? .first
        switch record.entry {
        case .event(.resumed):
            guard record.incarnation == owner.next else { return .incarnationOutOfTurn(expected: owner.next) }
        case .event:
            guard record.incarnation == owner else { return .incarnationOutOfTurn(expected: owner) }
        case .effect(let id, _):
            guard record.incarnation == owner else { return .incarnationOutOfTurn(expected: owner) }
            guard id == nextEffect else { return .effectOutOfPlace(expected: nextEffect) }
        }
        return nil
    }

    /// The name that an effect would have that stood next.
    private var nextEffect: EffectID? {
        guard let last = records.last else { return nil }
        switch last.entry {
        case .event: return EffectID(incarnation: last.incarnation, event: last.sequence, index: 0)
        case .effect(let id, _): return EffectID(incarnation: id.incarnation, event: id.event, index: id.index + 1)
        }
    }
}
