import ArgumentParser
import Commerce
import Foundation
import Vault

/// `livecarts audit export FILE`
struct AuditExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes the whole audit as JSON Lines, to be verified elsewhere.",
        discussion: """
            It holds times, acts and pseudonyms; reasons and names stay sealed in it. The export itself is its last entry.
            Example: livecarts audit export audit.jsonl && livecarts audit verify audit.jsonl
            """)

    @Argument(help: "The file to write; an existing one is left alone.")
    var file: String

    @OptionGroup var place: VaultOptions

    func run() async throws {
        try PrivateFile.create(file)
        let written: UInt64
        do {
            written = try await place.withVault { opened in try await write(from: opened) }
        } catch {
            try? FileManager.default.removeItem(atPath: file)
            throw error
        }
        print("wrote \(file): \(written) bytes")
    }

    private func write(from opened: OpenedVault) async throws -> UInt64 {
        guard let handle = FileHandle(forWritingAtPath: file) else { throw CommandProblem.unwritable(file) }
        defer { try? handle.close() }
        try await opened.vault.audit(
            AuditEntry(
                merchant: "", actor: .somebody, act: .export, subject: AuditSubject(.vault, "audit"), at: opened.now))
        try await opened.vault.exportAudit(at: opened.now) { line in
            try handle.write(contentsOf: line + [UInt8(ascii: "\n")])
        }
        try handle.synchronize()
        return try handle.offset()
    }
}
