/// A person whom nothing is to reach any more, and what was still under way.
package struct StopReceipt: Hashable, Sendable {
    /// How many queued jobs were cancelled.
    package let cancelledJobs: Int
    /// Calls with the person that are to be told to end.
    package let liveCalls: [CallKey]

    package init(cancelledJobs: Int, liveCalls: [CallKey]) {
        self.cancelledJobs = cancelledJobs
        self.liveCalls = liveCalls
    }
}
