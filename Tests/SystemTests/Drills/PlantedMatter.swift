import Commerce
import Foundation
import Lookalike
import PlantedWords
import Vault

/// What many calls were about, in clear: the people, the texts, and every word said, as the vault opens it.
struct PlantedMatter: Sendable {
    let words: [String]

    /// What stands in the merchant's own drafts word for word is nobody's secret, and shorter words stand anywhere by chance.
    init(of calls: [VariedCall], on stage: ServedStage) async throws {
        let drafts = try ["cart-recovery.yaml", "mrc_example_home.yaml"]
            .map { try String(contentsOfFile: Repository.folder("Prompts") + "/" + $0, encoding: .utf8).lowercased() }
        let people = calls.flatMap { call in
            let person = call.person
            return [
                person.firstName, person.number, person.email, person.postalCode, person.link,
                "\(person.firstName) Sample",
            ]
        }
        let said = try await stage.withVault { vault in
            var said: [String] = []
            guard let reason = AccessReason(actor: "tests", reason: "to compare it with what is on disk") else {
                return said
            }
            let now = stage.clock.now
            for call in try await vault.calls(of: StageAccount.merchant, limit: 1_000, at: now) {
                // A call whose recording was refused, or not agreed to in time, has no words.
                said += (try? await vault.openContent(of: call.key, for: reason, at: now).map(\.text)) ?? []
            }
            return said
        }
        let all = Set(people + said + stage.journal.messages.map(\.text)).filter { $0.utf8.count >= 6 }
        words = all.filter { word in !drafts.contains { $0.contains(word.lowercased()) } }.sorted()
    }

    /// Writes it down as a careless program would: as JSON, and compressed.
    func writeUnsealed(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try JSONEncoder().encode(words).write(to: folder.appending(path: "matter.json"))
        try Data(Gzip.deflate(Array(words.joined(separator: "\n").utf8))).write(to: folder.appending(path: "matter.gz"))
    }
}
