import GRDB
import Synchronization

/// The one writer: what queues up during a commit shares the next one, so that a disk's flush is paid once for many.
///
/// Each piece of work has a savepoint of its own: one that fails takes nothing of the others with it. Work that was queued is done even if
/// its task is cancelled, because half of it may be committed already.
final class GroupCommit: Sendable {
    /// The most writes that may wait; beyond it the disk is not keeping up, and callers are told.
    static let queueLimit = 10_000
    /// The most writes in one transaction, so that the first of them does not wait for long.
    static let batchLimit = 256

    private struct State {
        var queue: [any QueuedWrite] = []
        var isDraining = false
        var isClosed = false
        var commits = 0
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private enum Admission {
        case start
        case queued
        case full
        case closed
    }

    private let writer: any DatabaseWriter
    private let state = Mutex(State())

    init(writer: any DatabaseWriter) {
        self.writer = writer
    }

    /// How many transactions were committed.
    var commitCount: Int { state.withLock { $0.commits } }

    /// How many writes wait for a transaction.
    var waitingCount: Int { state.withLock { $0.queue.count } }

    /// Runs work in the next transaction and returns once it is on disk.
    func write<T: Sendable>(_ body: @escaping @Sendable (Database) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let write = PendingWrite(body: body, continuation: continuation)
            switch admit(write) {
            case .start: Task { await self.drain() }
            case .queued: break
            case .full: write.settle(VaultError.writeQueueFull(limit: Self.queueLimit))
            case .closed: write.settle(VaultError.closed)
            }
        }
    }

    /// Finishes what is queued and takes nothing more.
    func close() async {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                state.isClosed = true
                if state.isDraining { state.closers.append(continuation) }
                return !state.isDraining
            }
            if isIdle { continuation.resume() }
        }
    }

    private func admit(_ write: any QueuedWrite) -> Admission {
        state.withLock { state in
            guard !state.isClosed else { return .closed }
            guard state.queue.count < Self.queueLimit else { return .full }
            state.queue.append(write)
            guard !state.isDraining else { return .queued }
            state.isDraining = true
            return .start
        }
    }

    @concurrent
    private func drain() async {
        while let batch = nextBatch() {
            do {
                try await writer.write { db in
                    for write in batch { write.run(db) }
                }
                state.withLock { $0.commits += 1 }
                for write in batch { write.settle(nil) }
            } catch {
                for write in batch { write.settle(error) }
            }
        }
    }

    private func nextBatch() -> [any QueuedWrite]? {
        let (batch, closers) = state.withLock { state -> ([any QueuedWrite]?, [CheckedContinuation<Void, Never>]) in
            guard !state.queue.isEmpty else {
                state.isDraining = false
                defer { state.closers = [] }
                return (nil, state.closers)
            }
            let batch = Array(state.queue.prefix(Self.batchLimit))
            state.queue.removeFirst(batch.count)
            return (batch, [])
        }
        for closer in closers { closer.resume() }
        return batch
    }
}
