package import Commerce

/// Who opened what, and why.
package protocol AccessRecordStore: Sendable {
    /// The newest first.
    func accessRecords(of merchant: MerchantID, limit: Int, at now: WallTime) async throws -> [AccessRecord]
}
