package import CallCore
package import Vault

/// A call that is over, and how it ended.
package struct EndedCall: Hashable, Sendable {
    package let key: CallKey
    package let outcome: CallOutcome

    package init(key: CallKey, outcome: CallOutcome) {
        self.key = key
        self.outcome = outcome
    }
}
