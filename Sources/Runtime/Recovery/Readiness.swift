import Synchronization

/// Whether this process takes new work, or is on its way out.
package final class Readiness: Sendable {
    private let draining = Mutex(false)

    package init() {}

    package var isDraining: Bool { draining.withLock { $0 } }

    /// From here on nothing new is begun; what is under way goes on for a while.
    package func beginDraining() {
        draining.withLock { $0 = true }
    }
}
