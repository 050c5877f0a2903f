package import Commerce

extension ConsentLedger {
    /// The entries that a consent's state at a moment rests on, in the order of their receipt: its own grants, and what confirms or ends it.
    package static func path(of events: [ConsentEvent], to scope: ConsentScope, at moment: WallTime) -> [ConsentEvent] {
        events
            .filter { $0.person == scope.person && $0.receivedAt <= moment && $0.bears(on: scope) }
            .sorted { $0.receivedAt < $1.receivedAt }
    }
}

extension ConsentEvent {
    fileprivate func bears(on scope: ConsentScope) -> Bool {
        switch kind {
        case .granted(let granted, _, _): granted.channel == scope.channel && granted.purpose == scope.purpose
        case .expired(let ended), .importedUnproven(let ended): ended == scope
        case .confirmed, .revoked: true
        }
    }
}
