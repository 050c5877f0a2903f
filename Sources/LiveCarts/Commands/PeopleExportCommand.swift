import ArgumentParser
import CallCore
import Commerce
import Foundation
import Runtime
import Scripts
import Sound
import Vault

/// `livecarts people export +1… --to DIR`
struct PeopleExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes everything that is held about a person: JSON, CSV and the sound of the calls.",
        discussion: """
            The folder is made, for you alone to read. Nothing in it is sealed: send it safely and delete it then.
            person-export.json follows docs/person-export.schema.json.
            Example: livecarts people export +13125550142 --to /tmp/export --request req_4m2k9
            """)

    @OptionGroup var person: PersonOptions

    @Option(help: "The folder to make; an existing one is left alone.")
    var to: String

    @OptionGroup var right: MandateOptions

    @OptionGroup var place: VaultOptions

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: to) else { throw CommandProblem.fileExists(to) }
        let count = try await place.withVault { opened in try await write(from: opened) }
        print("wrote \(to): \(count) files")
    }

    /// - Returns: how many files were written.
    private func write(from opened: OpenedVault) async throws -> Int {
        let (person, merchant) = try await person.find(in: opened)
        let export = try await opened.desk.export(
            person, of: merchant.id, under: try right.mandate(), terms: .shipped, at: opened.now)
        let folder = ExportFolder(path: to)
        do {
            try folder.write(export)
            for contact in export.contacts {
                guard let file = contact.recording else { continue }
                let tape = try await opened.vault.readTape(
                    of: CallKey(merchant: merchant.id, call: CallID(contact.name)), for: try right.reason(),
                    at: opened.now)
                ProgressLine.show("recording \(file)")
                try folder.render(tape, as: file)
            }
        } catch {
            // Half of an export would be taken for a whole one.
            try? FileManager.default.removeItem(atPath: to)
            throw error
        }
        return try FileManager.default.subpathsOfDirectory(atPath: to).count { URL(filePath: $0).pathExtension != "" }
    }
}
