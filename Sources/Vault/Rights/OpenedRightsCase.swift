/// A request that was taken, with what took effect in the same transaction.
package struct OpenedRightsCase: Hashable, Sendable {
    package let record: RightsCaseRecord
    /// What came of a request that takes effect at once; nil for others, and the second time.
    package let effect: StopReceipt?

    package init(record: RightsCaseRecord, effect: StopReceipt?) {
        self.record = record
        self.effect = effect
    }
}
