package import CallCore
package import Commerce
package import Compliance

/// Somebody who is told of a stop once it is durable (REV-5).
package struct StopNotice: Hashable, Sendable {
    /// Who; the raw values are stable.
    package enum Receiver: String, Hashable, Sendable, CaseIterable {
        /// The carrier's messaging profile. It documents no way to be told, so that nobody is; see docs/consent.md.
        case carrier
        case shop
    }

    /// How far it has come; the raw values are stable.
    package enum State: String, Hashable, Sendable, CaseIterable {
        case waiting
        case told
        /// Tried ``failureLimit`` times in vain.
        case failed
        /// The receiver has no way to be told, or the merchant named none.
        case noInterface = "no_interface"
        /// The stop came from there.
        case knows
        /// The number is not held any more.
        case noNumber = "no_number"
    }

    /// A notice that failed so often has failed for good: a day and a half after the stop.
    package static let failureLimit = 40

    package let id: StopNoticeID
    package let merchant: MerchantID
    package let suppression: SuppressionID
    package let reason: SuppressionReason
    /// When the stop came.
    package let stoppedAt: WallTime
    package let receiver: Receiver
    package let state: State
    package let failures: Int
    package let due: WallTime
    package let settledAt: WallTime?
}

package enum StopNoticeKind {}
package typealias StopNoticeID = Identifier<StopNoticeKind>
