/// Whether what happens to a call gets on record.
enum LogStanding: Equatable, Sendable {
    case kept
    /// The store takes no more records: the call says goodbye, and does nothing that would have to be on record.
    case lost
    /// Another process goes on with the call: this one keeps its hands off the leg.
    case takenOver
}
