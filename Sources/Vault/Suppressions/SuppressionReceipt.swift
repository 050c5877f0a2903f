package import CallCore

/// A suppression that is on disk.
package struct SuppressionReceipt: Hashable, Sendable {
    package let id: SuppressionID
    /// How many queued jobs of the person were cancelled with it; zero the second time.
    package let cancelledJobs: Int
    /// False when it was stored before under the same key.
    package let isNew: Bool

    package init(id: SuppressionID, cancelledJobs: Int, isNew: Bool) {
        self.id = id
        self.cancelledJobs = cancelledJobs
        self.isNew = isNew
    }
}
