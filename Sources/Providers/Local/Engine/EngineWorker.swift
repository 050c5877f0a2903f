package import Voice

/// The part of an engine process that does the work: one question, one answer, one at a time.
package protocol EngineWorker: ~Copyable {
    /// What it runs, for `doctor`.
    var description: String { get }

    /// Answers one question. A question for another kind of worker is refused, not fatal.
    mutating func answer(_ question: EngineQuestion) -> EngineAnswer
}
