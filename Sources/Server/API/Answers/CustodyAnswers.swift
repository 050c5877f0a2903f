import CallCore
import Commerce
import Compliance
import Runtime
import Vault

/// What a sweep did and found.
struct SweepAnswer: Encodable {
    let job: String
    let destroyedRows: Int
    let destroyedKeys: Int
    let removedFiles: Int
    let heldRows: Int
    let missingTapes: [String]
    let removedAuditEntries: Int
    let isComplete: Bool

    init(_ report: SweepReport) {
        let outcome = report.outcome
        self.job = outcome.job.text
        self.destroyedRows = outcome.destroyedRows
        self.destroyedKeys = outcome.destroyedKeys
        self.removedFiles = outcome.removedFiles
        self.heldRows = outcome.heldRows
        self.missingTapes = outcome.missingTapes.map(\.text)
        self.removedAuditEntries = report.removedAuditEntries
        self.isComplete = outcome.isComplete
    }

    enum CodingKeys: String, CodingKey {
        case job
        case destroyedRows = "destroyed_rows"
        case destroyedKeys = "destroyed_keys"
        case removedFiles = "removed_files"
        case heldRows = "held_rows"
        case missingTapes = "missing_tapes"
        case removedAuditEntries = "removed_audit_entries"
        case isComplete = "complete"
    }
}

/// The last daily root; null when no day is closed yet.
struct RootAnswer: Encodable {
    let root: Nullable<String>

    init(_ root: AuditRoot?) {
        self.root = Nullable(root?.description)
    }
}
