/// What is wrong with a folder of drafts.
package enum DraftFolderError: Error, Equatable, CustomStringConvertible {
    case unreadable(String)
    case empty(String)
    case noScript(merchant: String, script: String)

    package var description: String {
        switch self {
        case .unreadable(let path): "the folder of drafts \(path) cannot be read; set LIVECARTS_PROMPTS to one that can"
        case .empty(let path): "the folder of drafts \(path) has no .yaml file; set LIVECARTS_PROMPTS to one that has"
        case .noScript(let merchant, let script):
            "the merchant \(merchant) uses the script \"\(script)\", which is not in the folder; add it or name another"
        }
    }
}
