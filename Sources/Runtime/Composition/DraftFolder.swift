import Dialogue
import Foundation
import Scripts

/// The merchants and scripts in a folder of drafts, read and checked.
struct DraftFolder {
    struct MerchantDraft {
        let bytes: Data
        let merchant: Merchant
    }

    struct ScriptDraft {
        let bytes: Data
        let script: PromptScript
    }

    let merchants: [MerchantDraft]
    /// By the name that merchants refer to.
    let scripts: [String: ScriptDraft]

    /// Reads every `*.yaml`: those named `mrc_…` are merchants, the others scripts.
    /// - Throws: ``DraftFolderError``, or ``ScriptErrors`` with file and line.
    init(_ folder: URL) throws {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        } catch {
            throw DraftFolderError.unreadable(folder.path)
        }
        guard !names.isEmpty else { throw DraftFolderError.empty(folder.path) }
        var merchants: [MerchantDraft] = []
        var scripts: [String: ScriptDraft] = [:]
        for name in names.sorted() {
            let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
            if name.hasPrefix("mrc_") {
                let merchant = try MerchantFile(bytes, file: name).merchant
                merchants.append(MerchantDraft(bytes: bytes, merchant: merchant))
            } else {
                let script = try ScriptFile(bytes, file: name).script
                scripts[script.version.text.prefix { $0 != "@" }.description] = ScriptDraft(
                    bytes: bytes, script: script)
            }
        }
        self.merchants = merchants
        self.scripts = scripts
    }
}
