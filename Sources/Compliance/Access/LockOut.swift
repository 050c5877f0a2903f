package import Commerce

/// Counts wrong secrets of one key, and locks the key when there are too many.
///
/// Pure: a wrong or right secret and its time come in. A clock that is set back makes neither the count nor the lock shorter.
package struct LockOut: Hashable, Sendable, Codable {
    package enum State: Hashable, Sendable, Codable {
        /// When wrong secrets were last given, the oldest first: fewer than ``LockOut/failureLimit``.
        case open(failures: [WallTime])
        case locked(until: WallTime)
    }

    /// What a wrong secret comes to.
    package enum Failure: Hashable, Sendable {
        /// So many more may be wrong before the key is locked.
        case counted(left: Int)
        /// This one locks the key.
        case locks(until: WallTime)
        /// It was locked already.
        case locked(until: WallTime)
    }

    /// So many wrong secrets within the window lock a key.
    package static let failureLimit = 5
    package static let window: Duration = .seconds(15 * 60)
    /// A key stays locked for so long.
    package static let lockDuration: Duration = .seconds(15 * 60)

    package private(set) var state: State

    package init() {
        state = .open(failures: [])
    }

    /// Until when the key is locked; nil when it is not.
    package func lockedUntil(at now: WallTime) -> WallTime? {
        switch state {
        case .open: nil
        case .locked(let until): now < until ? until : nil
        }
    }

    /// A wrong secret was given.
    package mutating func failed(at now: WallTime) -> Failure {
        var failures: [WallTime]
        switch state {
        case .open(let earlier): failures = earlier.filter { now < $0 + Self.window }
        case .locked(let until):
            guard now >= until else { return .locked(until: until) }
            failures = []
        }
        failures.append(now)
        guard failures.count < Self.failureLimit else {
            let until = now + Self.lockDuration
            state = .locked(until: until)
            return .locks(until: until)
        }
        state = .open(failures: failures)
        return .counted(left: Self.failureLimit - failures.count)
    }

    /// The right secret was given; it does not open a lock before its time.
    package mutating func succeeded(at now: WallTime) {
        switch state {
        case .open(failures: []): break
        case .open: state = .open(failures: [])
        case .locked(let until): if now >= until { state = .open(failures: []) }
        }
    }
}
