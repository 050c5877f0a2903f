package import Commerce

/// What became of the texts that jobs send.
package protocol TextStore: Sendable {
    /// Settles a text's job as done, under the name by which the carrier will tell of it.
    func accepted(_ job: JobID, as message: CarrierMessageID, at now: WallTime) async throws

    /// Notes what the carrier tells of a text, in any order (see ``TextDelivery/after(_:)``), and consumes the delivery that told it.
    ///
    /// Word that comes ahead of ``accepted(_:as:at:)`` is kept for it.
    func note(_ delivery: TextDelivery, of message: CarrierMessageID, consuming item: InboxID, at now: WallTime)
        async throws

    /// The texts that a call asked for, in the order they were due.
    func texts(of call: CallKey, at now: WallTime) async throws -> [TextRecord]

    /// The texts in a state, the newest first: in `unknown` those that may have gone out or not.
    ///
    /// - Parameter merchant: nil for all merchants'.
    func texts(in state: JobState, of merchant: MerchantID?, limit: Int, at now: WallTime) async throws -> [TextRecord]

    /// The texts to a person, the newest first.
    func texts(to person: PersonID, of merchant: MerchantID, limit: Int, at now: WallTime) async throws -> [TextRecord]
}
