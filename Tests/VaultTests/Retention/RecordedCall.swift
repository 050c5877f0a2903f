import CallCore
import Commerce
import Compliance
import Dialogue
import Foundation
import GRDB
import Vault

/// A call that ended at once and was kept: words, sound and all.
enum RecordedCall {
    static func store(in vault: SQLiteVault) async throws {
        let person = try await Sample.arrive(vault)
        try await vault.create(try Sample.newCall(person: person), records: [Sample.record(1)])
        try await vault.storeContentKey(
            ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
        try await vault.storeContent([ContentItem(ref: .first, text: "words")], of: Sample.call, at: Sample.start)
        let tape = try await vault.openTape(of: Sample.call, at: Sample.start)
        try await tape.append([1], at: .zero)
        try await tape.finish()
        try await vault.append(
            LogAppend(
                call: Sample.call, records: [Sample.record(2)], with: [.finish(.declined)], at: Sample.start))
    }

    static func tapeFiles(_ opened: OpenedVault) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(
            at: URL(filePath: opened.dataPath).appending(path: "tapes"), includingPropertiesForKeys: nil)
    }

    /// How many rows of a file satisfy a condition.
    static func count(_ opened: OpenedVault, _ rows: String, in file: String = "livecarts.db") async throws -> Int {
        let queue = try DatabaseQueue(path: opened.dataPath + "/" + file)
        return try await queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)") ?? -1 }
    }

    /// How many keys of a class are alive.
    static func keys(_ opened: OpenedVault, _ kind: String, _ retentionClass: RetentionClass) async throws -> Int {
        try await count(
            opened, "data_keys WHERE kind = '\(kind)' AND class = '\(retentionClass.rawValue)' AND wrapped IS NOT NULL",
            in: "keys.db")
    }
}
