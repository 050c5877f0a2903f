package import Commerce
package import Dialogue
package import Foundation
import Scripts

/// Finds the very version of a script that a recorded call was decided by: among the drafts, then among what was published.
package struct ScriptArchive: Sendable {
    private let drafts: URL?
    private let published: Catalogue?

    /// - Parameters:
    ///   - drafts: a folder of drafts; nil to look in none.
    ///   - published: the catalogue over a vault; nil to look in none.
    package init(drafts: URL?, published: Catalogue?) {
        self.drafts = drafts
        self.published = published
    }

    /// - Throws: ``ReplayError/unknownScript(_:)`` when nobody has it.
    package func script(_ version: ScriptVersion, of merchant: MerchantID) async throws -> PromptScript {
        if let draft = draft(version) { return draft }
        if let script = try await published?.script(version, of: merchant) { return script }
        throw ReplayError.unknownScript(version)
    }

    /// The draft whose bytes give this version; other drafts may hold any nonsense.
    private func draft(_ version: ScriptVersion) -> PromptScript? {
        guard let drafts, let names = try? FileManager.default.contentsOfDirectory(atPath: drafts.path) else {
            return nil
        }
        for name in names.sorted() where name.hasSuffix(".yaml") {
            guard let bytes = try? Data(contentsOf: drafts.appendingPathComponent(name)),
                version.text.hasSuffix("@\(ContentHash.hex(of: bytes).prefix(12))"),
                let script = try? ScriptFile(bytes, file: name).script, script.version == version
            else { continue }
            return script
        }
        return nil
    }
}
