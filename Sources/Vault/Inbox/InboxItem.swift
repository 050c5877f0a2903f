package import Commerce

/// A body that arrived from outside, as it came, before anything is decided about it.
package struct InboxItem: Hashable, Sendable {
    package let id: InboxID
    /// Whose it is, where the address it came to says so.
    package let merchant: MerchantID?
    package let body: [UInt8]
    package let receivedAt: WallTime

    /// The most bytes one body may have.
    package static let bodyLimit = 1 << 20

    package init(id: InboxID, merchant: MerchantID?, body: [UInt8], receivedAt: WallTime) {
        self.id = id
        self.merchant = merchant
        self.body = body
        self.receivedAt = receivedAt
    }
}
