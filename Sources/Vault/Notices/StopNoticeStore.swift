package import Commerce

/// Who is told of stops, and who was.
package protocol StopNoticeStore: Sendable {
    /// What is due, the oldest first.
    func dueStopNotices(limit: Int, at now: WallTime) async throws -> [StopNotice]

    /// The number that a notice is about; nil when it is not held any more.
    func number(of notice: StopNoticeID, at now: WallTime) async throws -> E164?

    /// Ends a notice; what it held of the number goes with it.
    func settle(_ notice: StopNoticeID, as state: StopNotice.State, at now: WallTime) async throws

    /// Counts a failure and lets the notice wait until `due`; after ``StopNotice/failureLimit`` it has failed.
    func fail(_ notice: StopNoticeID, retryAt due: WallTime, at now: WallTime) async throws -> StopNotice.State

    /// The notices of a person's stops, the oldest first.
    func stopNotices(about phone: E164, of merchant: MerchantID, at now: WallTime) async throws -> [StopNotice]

    /// The same of whoever has the number now that this person is known by.
    func stopNotices(about person: PersonID, of merchant: MerchantID, at now: WallTime) async throws -> [StopNotice]

    /// How many notices of a merchant are in a state.
    func stopNoticeCount(in state: StopNotice.State, of merchant: MerchantID, at now: WallTime) async throws -> Int
}
