import Foundation
import GRDB

/// Opens the two files with their settings, and tells a foreign or damaged file from ours.
enum OpenedDatabase {
    private static let dataApplication = 0x4C43_4454
    private static let keysApplication = 0x4C43_4B59
    /// How long a locked database is waited for, in seconds.
    static let busySeconds = 5
    private static let journalLimitBytes = 64 << 20

    /// The file of keys, or one in memory.
    static func keys(path: String?) throws -> DatabaseQueue {
        var configuration = settings(label: "livecarts.keys")
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA secure_delete = ON") }
        configuration.journalMode = path == nil ? .default : .wal
        return try opening(path ?? ":memory:") {
            let queue =
                try path.map { try DatabaseQueue(path: $0, configuration: configuration) }
                ?? DatabaseQueue(configuration: configuration)
            try flushInFull(queue)
            try queue.writeWithoutTransaction { db in
                try claim(db, application: keysApplication, file: path ?? ":memory:")
            }
            try migrate(queue, with: KeySchema.migrator, file: path ?? ":memory:")
            return queue
        }
    }

    /// The file of data, or one in memory.
    static func data(path: String?) throws -> any DatabaseWriter {
        let configuration = settings(label: "livecarts.data")
        return try opening(path ?? ":memory:") {
            let writer: any DatabaseWriter =
                try path.map { try DatabasePool(path: $0, configuration: configuration) }
                ?? DatabaseQueue(configuration: configuration)
            try flushInFull(writer)
            try writer.writeWithoutTransaction { db in
                try claim(db, application: dataApplication, file: path ?? ":memory:")
            }
            try migrate(writer, with: DataSchema.migrator, file: path ?? ":memory:")
            return writer
        }
    }

    /// A commit is on disk before it is reported. The library sets NORMAL when it turns the write-ahead log on, so this comes after it.
    private static func flushInFull(_ writer: any DatabaseWriter) throws {
        try writer.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
    }

    private static func settings(label: String) -> Configuration {
        var configuration = Configuration()
        configuration.label = label
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(TimeInterval(busySeconds))
        configuration.maximumReaderCount = max(2, ProcessInfo.processInfo.activeProcessorCount)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA journal_size_limit = \(journalLimitBytes)")
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
        }
        return configuration
    }

    /// Marks an empty file as ours; refuses another program's.
    private static func claim(_ db: Database, application: Int, file: String) throws {
        let mark = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard mark != application else { return }
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard mark == 0, tables == 0 else { throw VaultError.foreignDatabase(file: file, origin: .otherProgram) }
        try db.execute(sql: "PRAGMA application_id = \(application)")
    }

    private static func migrate(_ writer: any DatabaseWriter, with migrator: DatabaseMigrator, file: String) throws {
        guard try !writer.read(migrator.hasBeenSuperseded) else {
            throw VaultError.foreignDatabase(file: file, origin: .laterVersion)
        }
        try migrator.migrate(writer)
    }

    private static func opening<T>(_ file: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw VaultError.unreadableDatabase(file: file, problem: OpeningProblem(error))
        }
    }
}

extension OpeningProblem {
    fileprivate init(_ error: DatabaseError) {
        let detail = "SQLite \(error.extendedResultCode.rawValue) \(error.message ?? "")"
        self =
            switch error.resultCode {
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .notWritable(detail)
            case .SQLITE_FULL: .noSpace
            case .SQLITE_BUSY, .SQLITE_LOCKED: .inUse
            default: .damaged(detail)
            }
    }
}
