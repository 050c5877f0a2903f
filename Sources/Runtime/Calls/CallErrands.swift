import Synchronization

/// What a call has begun and must see the end of: commands on their way to the carrier, work on its way to the store.
///
/// At most ``limit`` at a time. Beyond it a new one waits for the oldest, and so the call does, which then asks for nothing more.
package final class CallErrands: Sendable {
    /// Far above what a call has under way at once.
    package static let limit = 32

    private struct Running {
        var tasks: [(number: UInt64, task: Task<Void, Never>)] = []
        var begun: UInt64 = 0
    }

    private let running = Mutex(Running())

    package init() {}

    /// How many are under way.
    package var count: Int { running.withLock { $0.tasks.count } }

    /// Begins an errand; waits only while there are too many.
    package func begin(_ work: @escaping @Sendable () async -> Void) async {
        while let oldest = running.withLock({ $0.tasks.count >= Self.limit ? $0.tasks.first?.task : nil }) {
            await oldest.value
        }
        running.withLock { running in
            running.begun += 1
            let number = running.begun
            let task = Task { [weak self] in
                await work()
                self?.ended(number)
            }
            running.tasks.append((number, task))
        }
    }

    /// Waits for the end of all of them, also of those that they begin.
    package func end() async {
        while let oldest = running.withLock({ $0.tasks.first?.task }) { await oldest.value }
    }

    private func ended(_ number: UInt64) {
        running.withLock { $0.tasks.removeAll { $0.number == number } }
    }
}
