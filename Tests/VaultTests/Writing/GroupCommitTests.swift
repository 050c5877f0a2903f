import Dispatch
import Foundation
import GRDB
import Testing

@testable import Vault

struct GroupCommitTests {
    private struct Refused: Error {}

    private func table() async throws -> (writer: DatabaseQueue, commits: GroupCommit) {
        let writer = try DatabaseQueue()
        try await writer.write { db in try db.execute(sql: "CREATE TABLE entries (number INTEGER)") }
        return (writer, GroupCommit(writer: writer))
    }

    private static func insert(_ number: Int) -> @Sendable (Database) throws -> Void {
        { db in try db.execute(sql: "INSERT INTO entries VALUES (?)", arguments: [number]) }
    }

    /// What queues up during a commit shares the next one.
    ///
    ///     first:  begin · · · · · · commit
    ///     others:        queue × 50        begin, 50 savepoints, commit
    @Test func whatQueuesUpDuringACommitSharesTheNext() async throws {
        let (writer, commits) = try await table()
        let isRunning = DispatchSemaphore(value: 0)
        let mayEnd = DispatchSemaphore(value: 0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await commits.write { db in
                    isRunning.signal()
                    mayEnd.wait()
                    try Self.insert(0)(db)
                }
            }
            await Self.wait(isRunning)
            for number in 1...50 { group.addTask { try await commits.write(Self.insert(number)) } }
            while commits.waitingCount < 50 { await Task.yield() }
            mayEnd.signal()
            try await group.waitForAll()
        }
        #expect(commits.commitCount == 2)
        #expect(try await writer.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM entries") } == 51)
    }

    /// Waits on a thread of its own, for the few threads that all tests share must not block.
    private static func wait(_ semaphore: DispatchSemaphore) async {
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            Thread {
                semaphore.wait()
                done.resume()
            }.start()
        }
    }

    /// One that fails takes nothing of the others with it.
    @Test func aFailureStaysAlone() async throws {
        let (writer, commits) = try await table()
        let failures = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<20 {
                group.addTask {
                    do {
                        try await commits.write { db in
                            try Self.insert(number)(db)
                            if number.isMultiple(of: 2) { throw Refused() }
                        }
                        return false
                    } catch {
                        return error is Refused
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(failures == 10)
        #expect(try await writer.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM entries") } == 10)
    }

    /// A closed writer finishes what it has and refuses what comes.
    @Test func aClosedWriterRefuses() async throws {
        let (writer, commits) = try await table()
        async let last: Void = commits.write(Self.insert(1))
        try await last
        await commits.close()
        await #expect(throws: VaultError.closed) { try await commits.write(Self.insert(2)) }
        #expect(try await writer.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM entries") } == 1)
    }

    /// A commit is on disk before it is reported.
    @Test func everyConnectionFlushesInFull() async throws {
        let opened = try OpenedVault()
        let mode = try await opened.vault.writer.write { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") }
        #expect(mode == 2)
        #expect(try opened.vault.keys.flushMode() == 2)
        let journal = try await opened.vault.writer.write { db in try String.fetchOne(db, sql: "PRAGMA journal_mode") }
        #expect(journal == "wal")
    }
}
