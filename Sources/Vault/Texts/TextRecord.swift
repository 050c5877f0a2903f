package import Commerce

/// A text as it stands: the job that sends it, and what the carrier told of it. Its words are not kept.
package struct TextRecord: Hashable, Sendable {
    /// In state `unknown` it may have gone out or not, and is never sent again.
    package let job: Job
    /// Nil before the carrier has taken it, and for ever when its answer was lost.
    package let message: CarrierMessageID?
    package let delivery: TextDelivery?
    /// When the carrier's last word came.
    package let updatedAt: WallTime?
}
