import CallCore
import Commerce
import Compliance
import Controls
import Foundation
import GRDB
import PlantedWords
import Testing
import Vault

/// Nothing personal stands in clear in any file under the data folder.
struct DiskScanTests {
    private static let spoken = "honestly it is far too expensive for me"
    private static let said = "take me off your list please"
    private static let complaint = "complaint by Wilhelmina about Tuesday"

    private static let planted = PlantedWords([
        "Wilhelmina", "+18135550142", "wilhelmina@example.com", "33602", "recover/wilhelmina", "signed Wilhelmina",
        spoken, said, complaint, "tape-of-her-voice",
    ])

    /// Plants every word through every way in.
    private func live(through vault: any Vault) async throws {
        let person = try await VaultConformance.inCall(vault)
        let body = "{\"from\":\"+18135550142\",\"text\":\"\(Self.said)\"}"
        _ = try await vault.accept(
            InboxItem(
                id: InboxID(source: "telnyx", text: "e1"), merchant: nil, body: Array(body.utf8),
                receivedAt: Sample.start))
        _ = try await VaultConformance.decide(vault, Sample.wish("dec_1", of: person))
        try await vault.storeContentKey(
            ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
        try await vault.storeContent(
            [ContentItem(ref: .first, text: Self.spoken)], of: Sample.call, at: Sample.start)
        let writer = try await vault.openTape(of: Sample.call, at: Sample.start)
        try await writer.append(Array("tape-of-her-voice".utf8), at: .zero)
        try await writer.finish()
        let reason = try #require(AccessReason(actor: "Wilhelmina's friend", reason: Self.complaint))
        _ = try await vault.open(person, of: Sample.merchant, for: reason, at: Sample.start)
        _ = try await vault.reserve(try VaultConformance.reservation(person))
        _ = try await vault.enqueue(Sample.job(.sendLink, key: "call_1/1.50.0", of: person), at: Sample.start)
        _ = try await vault.suppress(
            NewSuppression(
                merchant: Sample.merchant, subject: .phone(try Sample.phone()), reason: .textPhrase, key: "e1",
                at: Sample.start))
    }

    @Test(.controls("GD-12", "REC-5")) func nothingPlantedIsFoundInAnyFile() async throws {
        let opened = try OpenedVault()
        try await live(through: opened.vault)
        // First with the write-ahead logs beside the databases, then with everything in its place.
        let names = try FileManager.default.contentsOfDirectory(atPath: opened.dataPath)
        #expect(names.contains("livecarts.db-wal"))
        #expect(try Self.planted.finds(under: opened.dataPath) == [])
        try await opened.vault.close()
        #expect(try Self.planted.finds(under: opened.dataPath) == [])
    }

    /// The same words in an unsealed database, its log and a compressed export are all found: every word, in each of the three.
    @Test func everythingPlantedIsFoundInAnUnsealedRun() async throws {
        let folder = try TemporaryFolder()
        let pool = try DatabasePool(path: folder.file("unsealed.db").path)
        try await pool.write { db in
            try db.execute(sql: "CREATE TABLE words (word TEXT)")
            for word in Self.planted.words {
                try db.execute(sql: "INSERT INTO words VALUES (?)", arguments: [word])
            }
        }
        let export = Self.planted.words.joined(separator: "\n")
        try Data(Gzip.deflate(Array(export.utf8))).write(to: folder.file("export.gz"))
        try Data(export.utf8).base64EncodedData().write(to: folder.file("export.txt"))
        let finds = try Self.planted.finds(under: folder.path)
        for place in ["unsealed.db-wal", "export.gz", "export.txt"] {
            let words = finds.filter { $0.place.hasSuffix(place) }.map(\.word)
            #expect(Self.planted.words.allSatisfy(words.contains), "\(place)")
        }
        try pool.close()
    }
}
