package import Commerce
package import Logging
import Synchronization
package import Vault

/// Stops that the store did not take, tried again until it does: after their call, and after this process.
package final class StopSpool: Sendable {
    /// How long to wait between attempts; it doubles up to ``longestInterval``.
    static let interval: Duration = .seconds(2)
    static let longestInterval: Duration = .seconds(60)
    /// The most that are held in memory. What is beyond it is in the spool's file alone.
    static let limit = 10_000

    private struct State {
        var waiting: [NewSuppression] = []
        /// Whether the file may hold what no attempt has read.
        var isUnread = false
        var isTrying = false
    }

    private let vault: any Vault
    private let clock: any Clock<Duration>
    private let logger: Logger
    private let state = Mutex(State())

    package init(vault: any Vault, clock: any Clock<Duration>, logger: Logger) {
        self.vault = vault
        self.clock = clock
        self.logger = logger
    }

    /// How many stops the store has not taken yet.
    package var count: Int { state.withLock { $0.waiting.count } }

    /// Whether a stop of the person, or of somebody known by number only, is still to be stored: until then nobody of theirs is contacted.
    package func isWaiting(for person: PersonID, of merchant: MerchantID) -> Bool {
        state.withLock { state in
            state.waiting.contains { stop in
                guard stop.merchant == merchant else { return false }
                return switch stop.subject {
                case .person(let other): other == person
                case .phone: true
                }
            }
        }
    }

    /// Puts a stop that the store refused on disk in a file of its own, and has it tried again until the store takes it.
    package func keepTrying(_ suppression: NewSuppression) {
        do {
            try vault.spool(suppression)
        } catch {
            logger.critical(
                "a stop is on no disk: it is held in memory alone; make room on the disk and do not end the process",
                metadata: ["person": "\(suppression.subject.label)", "error": "\(error)"])
        }
        hold([suppression])
        tryLater()
    }

    /// Takes up what an earlier process left in the file. Call it before anybody is contacted.
    package func takeUp() async {
        do {
            let reading = try vault.spooledStops()
            if reading.isTailTorn {
                logger.warning("the last entry of the spool of stops was broken off; nobody was told that it is safe")
            }
            if reading.unreadableCount > 0 {
                logger.critical(
                    "entries of the spool of stops cannot be read; the file is kept: restore it from its back-up",
                    metadata: ["count": "\(reading.unreadableCount)"])
            }
            guard !reading.stops.isEmpty || reading.isTailTorn else { return }
            hold(reading.stops)
        } catch {
            logger.critical("the spool of stops cannot be read", metadata: ["error": "\(error)"])
            state.withLock { $0.isUnread = true }
        }
        if await !attempt() { tryLater() }
    }

    private func hold(_ stops: [NewSuppression]) {
        state.withLock { state in
            for stop in stops where !state.waiting.contains(where: stop.isSame) {
                if state.waiting.count < Self.limit { state.waiting.append(stop) } else { state.isUnread = true }
            }
        }
    }

    private func tryLater() {
        let isFirst = state.withLock { state in
            defer { state.isTrying = true }
            return !state.isTrying
        }
        if isFirst { Task { await self.tryUntilStored() } }
    }

    private func tryUntilStored() async {
        var wait = Self.interval
        while !Task.isCancelled {
            do { try await clock.sleep(for: wait) } catch { break }
            if await attempt() {
                let isOver = state.withLock { state in
                    guard state.waiting.isEmpty, !state.isUnread else { return false }
                    state.isTrying = false
                    return true
                }
                if isOver { return }
            }
            wait = min(wait * 2, Self.longestInterval)
        }
        state.withLock { $0.isTrying = false }
    }

    /// Offers the store everything that waits here and in the file.
    /// - Returns: whether nothing is left.
    private func attempt() async -> Bool {
        state.withLock { $0.isUnread = false }
        do {
            let reading = try vault.spooledStops()
            let held = state.withLock { $0.waiting }
            var isAllStored = true
            for stop in held + reading.stops.filter({ spooled in !held.contains(where: spooled.isSame) }) {
                isAllStored = await store(stop) && isAllStored
            }
            guard isAllStored else { return false }
            return try vault.emptySpool(of: reading) || reading.unreadableCount > 0
        } catch {
            logger.critical("the spool of stops cannot be used", metadata: ["error": "\(error)"])
            // What is held in memory needs no file.
            for stop in state.withLock({ $0.waiting }) { _ = await store(stop) }
            state.withLock { $0.isUnread = true }
            return false
        }
    }

    private func store(_ stop: NewSuppression) async -> Bool {
        do {
            _ = try await vault.suppress(stop)
            state.withLock { state in state.waiting.removeAll(where: stop.isSame) }
            logger.notice("a stop is durable now", metadata: ["person": "\(stop.subject.label)"])
            return true
        } catch {
            logger.critical(
                "a stop is still not in the store; it is tried again",
                metadata: ["person": "\(stop.subject.label)", "error": "\(error)"])
            return false
        }
    }
}

extension NewSuppression {
    /// Whether both are stored as one.
    fileprivate func isSame(_ other: NewSuppression) -> Bool { merchant == other.merchant && key == other.key }
}

extension NewSuppression.Subject {
    /// A pseudonym for logs.
    fileprivate var label: String {
        switch self {
        case .person(let person): person.text
        case .phone: "known by number only"
        }
    }
}
