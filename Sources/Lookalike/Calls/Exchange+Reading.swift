import Foundation

extension Exchange {
    /// A call as `GET /calls/{id}` shows it; nil when it is unknown or ended too long ago.
    func shown(controlID: String) -> JSONValue? {
        guard let leg = leg(controlID: controlID) else { return nil }
        let now = clock.wall()
        if let endedAt = leg.endedAt, now.timeIntervalSince(endedAt) > Self.remembrance { return nil }
        return leg.shown(now: now)
    }

    /// The calls of an application that go on, the oldest first, on one page.
    func activeCalls(connectionID: String) -> [JSONValue] {
        let now = clock.wall()
        return legs.values.filter { $0.connectionID == connectionID && $0.machine.isAlive }
            .sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
            .map { $0.listed(now: now) }
    }
}
