import GRDB

/// A vault's file of data, behind the vault's back.
struct DatabaseFile {
    private let queue: DatabaseQueue

    init(_ opened: OpenedVault) throws {
        queue = try DatabaseQueue(path: opened.dataPath + "/livecarts.db")
    }

    func execute(_ sql: String) async throws {
        try await queue.write { db in try db.execute(sql: sql) }
    }
}
