package import CallCore
import CallLog
import Commerce
package import Dialogue

/// A recorded call, for the tests of who runs LiveCarts: read from its log, and decided once more by the machine of today.
///
/// ```swift
/// let call = try RecordedCall(jsonLines: bytes)
/// #expect(call.outcome == "accepted")
/// ```
public struct RecordedCall: Sendable {
    package let log: CallLog

    /// Reads a log as `livecarts calls export` writes it.
    /// - Throws: an error that names the line and what is wrong with it.
    public init(jsonLines bytes: [UInt8]) throws {
        self.log = try CallLogCodec.decode(bytes).log()
    }

    package init(_ log: CallLog) {
        self.log = log
    }

    /// How the call ended, by the name that stands in its log; nil if it never did.
    public var outcome: String? {
        for record in log.records.reversed() {
            if case .effect(_, .finish(let finish)) = record.entry { return finish.outcome.rawValue }
        }
        return nil
    }

    /// From its creation to its last record.
    public var length: Duration { log.last?.time.sinceCreated ?? .zero }

    /// The names of the lines that the agent began to say, in order.
    public var linesSaid: [String] {
        log.records.compactMap { record in
            if case .effect(_, .say(let say)) = record.entry { say.line.text } else { nil }
        }
    }

    /// Which script the call was decided by, as `name@version`.
    public var scriptVersion: String? {
        guard case .event(.created(let created)) = log.records.first?.entry else { return nil }
        return created.script.text
    }

    /// Decides the call once more.
    package func replayed(with script: PromptScript) -> ReplayComparison {
        ReplayComparison(log, script: script)
    }
}
