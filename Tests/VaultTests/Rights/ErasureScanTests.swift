import CallCore
import Commerce
import Compliance
import Controls
import Foundation
import GRDB
import PlantedWords
import Testing
import Vault

/// After an erasure no byte of a destroyed key, and none of what it sealed, is left in any file.
struct ErasureScanTests {
    private static let planted = PlantedWords([
        "Wilhelmina", "+18135550142", "wilhelmina@example.com", "33602", "recover/wilhelmina", "signed Wilhelmina",
        "words of hers",
    ])

    /// What is under keys that an erasure destroys: wrapped keys, and the sealed values themselves.
    private func doomed(_ opened: OpenedVault) async throws -> (keys: [Data], values: [Data]) {
        let keys = try DatabaseQueue(path: opened.dataPath + "/keys.db")
        let survivors = RetentionClass.allCases.filter(\.survivesErasure).map { "'\($0.rawValue)'" }
        let wrapped = try await keys.read { db in
            try Data.fetchAll(
                db,
                sql: """
                    SELECT wrapped FROM data_keys WHERE kind IN ('person', 'content') AND wrapped IS NOT NULL
                        AND class NOT IN (\(survivors.joined(separator: ", ")))
                    """)
        }
        try keys.close()
        let data = try DatabaseQueue(path: opened.dataPath + "/livecarts.db")
        let values = try await data.read { db in
            try [
                "SELECT phone FROM people", "SELECT first_name FROM people", "SELECT snapshot FROM carts",
                "SELECT words FROM contents", "SELECT details FROM consents WHERE details IS NOT NULL",
            ].flatMap { try Data.fetchAll(db, sql: $0) }
        }
        try data.close()
        return (wrapped, values)
    }

    @Test(.controls("GD-6")) func nothingOfADestroyedKeyIsLeft() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        try await RecordedCall.store(in: vault)
        // Other keys' pages before and behind it, so that its own are in the middle of a file that was written often.
        for last in 143..<153 { _ = try await Sample.arrive(vault, phone: "+18135550\(last)") }
        let person = try #require(
            try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
        try await vault.rotateData(of: Sample.merchant, at: Sample.start)
        let before = try await doomed(opened)
        let hers = try await keys(of: person, opened)
        try #require(hers.count >= 3 && before.values.count > 10)
        for key in hers { #expect(try !FileScan.finds(key, under: opened.dataPath).isEmpty) }
        _ = try await vault.erase(
            person, of: Sample.merchant, under: .order(try Sample.reason()), at: Sample.start)
        // While it is open, with its write-ahead logs, and closed.
        for key in hers { #expect(try FileScan.finds(key, under: opened.dataPath) == []) }
        #expect(try Self.planted.finds(under: opened.dataPath) == [])
        try await vault.close()
        for key in hers { #expect(try FileScan.finds(key, under: opened.dataPath) == []) }
        #expect(try Self.planted.finds(under: opened.dataPath) == [])
        #expect(try RecordedCall.tapeFiles(opened).isEmpty)
        // The keys of everybody else are still there, or the scan would prove nothing.
        let others = Set(before.keys).subtracting(hers)
        #expect(!others.isEmpty)
        for key in others { #expect(try FileScan.finds(key, under: opened.dataPath) == ["keys.db"]) }
    }

    /// All versions of the keys that go with a person.
    private func keys(of person: PersonID, _ opened: OpenedVault) async throws -> [Data] {
        let queue = try DatabaseQueue(path: opened.dataPath + "/keys.db")
        defer { try? queue.close() }
        return try await queue.read { db in
            try Data.fetchAll(
                db,
                sql: """
                    SELECT wrapped FROM data_keys WHERE wrapped IS NOT NULL AND person = ?
                        AND class NOT IN ('consent_evidence', 'call_detail')
                    """, arguments: [person.text])
        }
    }
}
