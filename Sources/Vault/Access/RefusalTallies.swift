import Commerce
import Compliance
import Synchronization

/// How many refusals went into the audit of late, by key; those with no known key together.
final class RefusalTallies: Sendable {
    /// For so many keys it is counted apart; what is beyond shares the strangers' count.
    static let keyLimit = 4_096

    private struct Tallies {
        var byKey: [AccessKeyID: RefusalTally] = [:]
        var strangers: RefusalTally?
    }

    private let tallies = Mutex(Tallies())

    /// Somebody was refused.
    /// - Parameter key: the key that was named; nil when there is no such key.
    func refused(_ key: AccessKeyID?, at now: WallTime) -> RefusalTally.Answer {
        tallies.withLock { tallies in
            if let key, tallies.byKey[key] != nil || tallies.byKey.count < Self.keyLimit {
                return tallies.byKey[key, default: RefusalTally(from: now)].refused(at: now)
            }
            var strangers = tallies.strangers ?? RefusalTally(from: now)
            defer { tallies.strangers = strangers }
            return strangers.refused(at: now)
        }
    }
}
