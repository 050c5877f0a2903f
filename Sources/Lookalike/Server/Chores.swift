/// Work that outlives the request that began it: ring timers, webhook deliveries, answers to texts.
///
/// All of it runs as children of ``run()`` and ends with it.
struct Chores: Sendable {
    /// Most chores that wait to be begun.
    static let capacity = 100_000

    private let stream: AsyncStream<@Sendable () async -> Void>
    private let queue: AsyncStream<@Sendable () async -> Void>.Continuation

    init() {
        (stream, queue) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.capacity))
    }

    /// Adds a chore.
    func add(_ chore: @escaping @Sendable () async -> Void) { queue.yield(chore) }

    /// Runs chores until the task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            for await chore in stream { group.addTask { await chore() } }
            group.cancelAll()
        }
    }
}
