import CallCore
import Vault

/// A call that is over, and how it ended.
struct EndedCall: Hashable, Sendable {
    let key: CallKey
    let outcome: CallOutcome
}
