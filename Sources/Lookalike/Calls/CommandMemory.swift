/// Remembers `command_id`s for as long as Telnyx does: a repeat within a minute is ignored (§3.1).
struct CommandMemory: Equatable, Sendable {
    /// How long an id is remembered.
    static let window = Duration.seconds(60)
    /// Most ids that are remembered of one call, or of all dials.
    static let capacity = 10_000

    private struct Entry: Equatable, Sendable {
        var id: String
        var at: Duration
        var answer: JSONValue
    }

    private var entries: [Entry] = []

    /// The answer that was given to this id within the window; nil when it is new.
    mutating func answer(to id: String, at now: Duration) -> JSONValue? {
        entries.removeAll { now - $0.at >= Self.window }
        return entries.last { $0.id == id }?.answer
    }

    /// An id was used.
    mutating func used(_ id: String, answer: JSONValue, at now: Duration) {
        if entries.count >= Self.capacity { entries.removeFirst() }
        entries.append(Entry(id: id, at: now, answer: answer))
    }
}
