/// Why a live call may not go on: somebody asked for it elsewhere, in this process or another.
package enum CallBar: String, Hashable, Sendable, CaseIterable {
    /// The person was erased, or the erasure has begun.
    case erased
    /// The number was stopped, but not in this call.
    case suppressed
    /// Use of the person's data is frozen.
    case restricted
    /// Somebody stopped the merchant's contacts, or those to where the person may be (DIA-9).
    case switchedOff = "switched_off"
}

/// A live call with somebody who is not to be spoken to any more.
package struct BarredCall: Hashable, Sendable {
    package let call: CallKey
    /// The weightiest one.
    package let bar: CallBar

    package init(call: CallKey, bar: CallBar) {
        self.call = call
        self.bar = bar
    }
}
