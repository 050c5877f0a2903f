import Synchronization

/// How many calls of other processes were taken over since the start, by what could be done with them.
package final class TakeOverCount: Sendable {
    package struct Figures: Equatable, Sendable {
        /// Gone on with.
        package var adopted = 0
        /// Ended politely, because this build reads their logs otherwise.
        package var differing = 0
        /// Hung up, because what they need cannot be read.
        package var hopeless = 0

        package init(adopted: Int = 0, differing: Int = 0, hopeless: Int = 0) {
            self.adopted = adopted
            self.differing = differing
            self.hopeless = hopeless
        }
    }

    private let counts = Mutex(Figures())

    package init() {}

    package var figures: Figures { counts.withLock { $0 } }

    func count(_ figure: WritableKeyPath<Figures, Int>) {
        counts.withLock { $0[keyPath: figure] += 1 }
    }
}
