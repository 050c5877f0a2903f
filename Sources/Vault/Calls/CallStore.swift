package import CallCore
package import Commerce

/// Calls and their logs.
package protocol CallStore: Sendable {
    /// Makes a call with its first records; the same call made again with the same records is the same call.
    func create(_ call: NewCall, records: [LogRecord]) async throws

    /// Adds records; durable when this returns. Appends that wait for each other's commit share the next one.
    ///
    /// - Throws: ``VaultError/logConflict(_:expected:got:)`` when the records do not go on from the last stored one: another process
    ///   has taken the call over.
    func append(_ append: LogAppend) async throws

    /// All records of a call in order.
    func log(of call: CallKey, at now: WallTime) async throws -> [LogRecord]

    /// Calls without an outcome, oldest first; without those of ``damagedCalls(at:)``, for one of them must not keep the others from being gone on
    /// with.
    func liveCalls(at now: WallTime) async throws -> [CallSummary]

    /// Calls without an outcome whose row says something that no call can be.
    func damagedCalls(at now: WallTime) async throws -> [CallID]

    /// The call that the outside world means by a name.
    func call(knownBy handle: CallHandle, at now: WallTime) async throws -> CallSummary?

    func call(_ id: CallID, at now: WallTime) async throws -> CallSummary?

    /// The newest calls first; all merchants' when `merchant` is nil.
    func calls(of merchant: MerchantID?, limit: Int, at now: WallTime) async throws -> [CallSummary]

    /// The number that was called, as the record of the call keeps it; writes down that it was opened and why. Nil when its key is destroyed.
    func calledNumber(of call: CallKey, for reason: AccessReason, at now: WallTime) async throws -> E164?
}
