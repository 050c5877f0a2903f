package import CallCore
package import Commerce

/// Which process a live call belongs to, and what a process needs that goes on with another's.
///
/// Within one data folder the lock of the folder decides (``ServeLock``); leases decide where several machines share a database.
package protocol CallLeaseStore: Sendable {
    /// Makes a live call this node's until `lapse`.
    ///
    /// - Parameter takingOver: whether a lease of another node that has not lapsed is taken too: only for whoever holds the folder's lock.
    /// - Returns: false when another node holds the call, or the call is over.
    func lease(_ call: CallKey, to node: NodeID, until lapse: WallTime, takingOver: Bool, at now: WallTime) async throws
        -> Bool

    /// Moves the end of all leases of a node; the number of them.
    func renewLeases(of node: NodeID, until lapse: WallTime, at now: WallTime) async throws -> Int

    /// Gives a call up, so that any node may take it over at once; nothing changes when another holds it.
    func giveUpLease(of call: CallKey, by node: NodeID) async throws

    /// Live calls whose lease has lapsed, oldest first. One that never was leased is not among them: it may be being made.
    func lapsedCalls(at now: WallTime) async throws -> [CallSummary]

    /// Ends a live call whose log cannot be gone on with, behind the log's back, so that its person does not count as in a call for ever. The
    /// audit has an entry of it; a call that is over stays as it is.
    ///
    /// - Returns: the names under which commands may reach its leg, as far as they are known.
    func closeWithoutLog(_ call: CallKey, as outcome: CallOutcome, at now: WallTime) async throws -> [ControlID]

    /// Holds on to the job that a call was made for, so that nobody else takes it while the call is gone on with.
    ///
    /// - Returns: the job, for its holder to settle; nil when it is settled already.
    func holdJob(of call: CallSummary, until lapse: WallTime, at now: WallTime) async throws -> Job?

    /// The stored content key of a call, for the process that goes on with it; nil when none was stored or it was destroyed.
    func contentKey(of call: CallKey, at now: WallTime) async throws -> ContentKey?
}
