import Dialogue
import Foundation
import Runtime
import Scripts

/// Checks drafts one by one, so that one bad file hides nothing of the others.
struct DraftCheck {
    private(set) var findings: [DraftFinding] = []
    /// What was found to be good, as it would be published.
    private(set) var good: [String] = []

    var hasErrors: Bool { findings.contains { $0.level == .error } }

    /// Checks every script of a folder.
    mutating func checkScripts(_ drafts: DraftFiles) throws {
        for name in drafts.scripts {
            let (bytes, file) = (try drafts.bytes(of: name), drafts.path(of: name))
            do throws(ScriptErrors) {
                let script = try ScriptFile(bytes, file: file)
                good.append("\(file): \(script.script.version)")
                findings += script.warnings.map { DraftFinding(.warning, $0) }
            } catch {
                findings += error.list.map { DraftFinding(.error, $0) }
            }
        }
    }

    /// Checks every merchant of a folder, and that the script it names is there.
    mutating func checkMerchants(_ drafts: DraftFiles) throws {
        let scripts = Self.scriptNames(drafts)
        for name in drafts.merchants {
            let (bytes, file) = (try drafts.bytes(of: name), drafts.path(of: name))
            do throws(ScriptErrors) {
                let merchant = try MerchantFile(bytes, file: file).merchant
                guard scripts.contains(merchant.script) else {
                    findings.append(
                        DraftFinding(
                            .error,
                            ScriptError(
                                file: file, line: 1, what: "the script \"\(merchant.script)\" is not in the folder",
                                remedy: "add it, or name one of \(scripts.joined(separator: ", "))")))
                    continue
                }
                for problem in RegistryShelf().problems(of: merchant) {
                    findings.append(
                        DraftFinding(
                            .warning,
                            ScriptError(
                                file: file, line: 1, what: "every contact is blocked: \(problem.text)",
                                remedy: problem.remedy)))
                }
                for text in merchant.changedTexts {
                    findings.append(
                        DraftFinding(
                            .warning,
                            ScriptError(
                                file: file, line: 1,
                                what: "the text \(text.rawValue) is not sent: its wording is not the registered one",
                                remedy:
                                    "register it with the carriers, and write it under text_registration.samples (SMS-5)"
                            )))
                }
                good.append("\(file): \(merchant.id), \(merchant.legalName), script \(merchant.script)")
            } catch {
                findings += error.list.map { DraftFinding(.error, $0) }
            }
        }
    }

    /// Names of the scripts that can be used.
    private static func scriptNames(_ drafts: DraftFiles) -> [String] {
        drafts.scripts.compactMap { name in
            let script = try? ScriptFile(drafts.bytes(of: name), file: name).script
            return script.map { String($0.version.text.prefix { $0 != "@" }) }
        }
    }
}
