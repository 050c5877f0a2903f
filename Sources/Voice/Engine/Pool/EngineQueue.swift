/// Requests that wait for a free engine: the most urgent first, then the oldest. Bounded.
package struct EngineQueue: Equatable, Sendable {
    private struct Entry: Equatable, Sendable {
        let request: EngineRequestID
        let urgency: Urgency
    }

    /// Kept in the order of service: at most ``limit`` entries, so that inserting by search is cheap.
    private var entries: [Entry] = []
    private let limit: Int

    package init(limit: Int) { self.limit = limit }

    package var count: Int { entries.count }

    package enum Admission: Equatable, Sendable {
        case queued
        /// Queued; this less urgent request had to go.
        case displaced(EngineRequestID)
        /// Everything that waits is as urgent, and the queue is full.
        case full
    }

    /// Adds a request.
    package mutating func add(_ request: EngineRequestID, _ urgency: Urgency) -> Admission {
        var admission = Admission.queued
        if entries.count == limit {
            guard let last = entries.last, last.urgency < urgency else { return .full }
            entries.removeLast()
            admission = .displaced(last.request)
        }
        let place = entries.firstIndex { $0.urgency < urgency } ?? entries.endIndex
        entries.insert(Entry(request: request, urgency: urgency), at: place)
        return admission
    }

    /// Takes the request to serve next.
    package mutating func next() -> EngineRequestID? { entries.isEmpty ? nil : entries.removeFirst().request }

    /// Takes out a request whose asker has gone.
    package mutating func remove(_ request: EngineRequestID) -> Bool {
        guard let index = entries.firstIndex(where: { $0.request == request }) else { return false }
        entries.remove(at: index)
        return true
    }

    /// Takes out everything, in the order of service.
    package mutating func removeAll() -> [EngineRequestID] {
        defer { entries = [] }
        return entries.map(\.request)
    }
}
