import CallCore
import Commerce
import Foundation
import GRDB
import Lookalike
import PlantedWords
import Synchronization
import Testing
import Vault

/// What one call was about, in clear: as the vault opens it, as the story told it, and as the carrier carried it.
final class MatterOfACall: Sendable {
    private struct Content {
        var lines: [String] = []
        var tape = Data()
    }

    private let content = Mutex(Content())

    /// The opened tape.
    var tape: Data { content.withLock { $0.tape } }

    /// Opens everything of a call, with a reason.
    func collect(from stage: CallStage, _ call: CallSummary) async throws {
        let reason = try #require(AccessReason(actor: "tests", reason: "to compare it with what is on disk"))
        let now = stage.clock.now
        let opened = try await stage.vault.openContent(of: call.key, for: reason, at: now).map(\.text)
        let told = stage.book.clauses.map(\.words) + stage.book.heard
        #expect(Set(stage.book.heard).isSubset(of: opened))
        let profile = try await stage.vault.open(call.person, of: call.key.merchant, for: reason, at: now)
        let person = [
            profile.firstName, profile.phone.text, profile.email, profile.shipping?.postalCode,
            "\(profile.firstName ?? "") Sample",
        ].compactMap(\.self)
        let texts = stage.journal.messages.map(\.text)
        let tape = try await stage.vault.readTape(of: call.key, for: reason, at: now)
        #expect(tape.shortfalls.isEmpty)
        content.withLock { content in
            content.lines = opened + told + person + texts
            content.tape = Data(tape.entries.joined())
        }
    }

    /// Writes it down as a careless program would: a database, a JSON file, a compressed file.
    func writeUnsealed(to folder: URL) throws {
        let lines = content.withLock { $0.lines }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let database = try DatabaseQueue(path: folder.appending(path: "matter.db").path)
        try database.write { db in
            try db.execute(sql: "CREATE TABLE matter (line TEXT NOT NULL)")
            for line in lines { try db.execute(sql: "INSERT INTO matter VALUES (?)", arguments: [line]) }
        }
        try database.close()
        try JSONEncoder().encode(lines).write(to: folder.appending(path: "matter.json"))
        let text = Array(lines.joined(separator: "\n").utf8)
        try Data(Gzip.deflate(text)).write(to: folder.appending(path: "matter.gz"))
    }
}
