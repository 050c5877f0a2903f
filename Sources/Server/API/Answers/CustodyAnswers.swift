import CallCore
import Commerce
import Compliance
import Vault

/// How long a class is kept.
struct RetentionAnswer: Encodable {
    let retentionClass: String
    let keep: String
    /// As the house has it.
    let house: String
    let minimum: Nullable<String>
    let maximum: String
    let basis: String
    let survivesErasure: Bool

    init(_ retentionClass: RetentionClass, under schedule: RetentionSchedule) {
        self.retentionClass = retentionClass.rawValue
        self.keep = schedule.keep(retentionClass).description
        self.house = retentionClass.keep.description
        self.minimum = Nullable(retentionClass.minimum?.description)
        self.maximum = retentionClass.maximum.description
        self.basis = retentionClass.basis
        self.survivesErasure = retentionClass.survivesErasure
    }

    enum CodingKeys: String, CodingKey {
        case retentionClass = "class"
        case keep
        case house
        case minimum
        case maximum
        case basis
        case survivesErasure = "survives_erasure"
    }
}

/// What a sweep did and found.
struct SweepAnswer: Encodable {
    let job: String
    let destroyedRows: Int
    let destroyedKeys: Int
    let removedFiles: Int
    let heldRows: Int
    let missingTapes: [String]
    let isComplete: Bool

    init(_ outcome: SweepOutcome) {
        self.job = outcome.job.text
        self.destroyedRows = outcome.destroyedRows
        self.destroyedKeys = outcome.destroyedKeys
        self.removedFiles = outcome.removedFiles
        self.heldRows = outcome.heldRows
        self.missingTapes = outcome.missingTapes.map(\.text)
        self.isComplete = outcome.isComplete
    }

    enum CodingKeys: String, CodingKey {
        case job
        case destroyedRows = "destroyed_rows"
        case destroyedKeys = "destroyed_keys"
        case removedFiles = "removed_files"
        case heldRows = "held_rows"
        case missingTapes = "missing_tapes"
        case isComplete = "complete"
    }
}

/// A legal hold.
struct HoldAnswer: Encodable {
    let id: String
    let merchant: String
    let person: Nullable<String>
    let call: Nullable<String>
    let classes: [String]
    let holder: String
    let reason: String
    let from: String
    let until: String

    init(_ hold: LegalHold) {
        self.id = hold.id.text
        self.merchant = hold.merchant.text
        switch hold.subject {
        case .person(let person): (self.person, self.call) = (Nullable(person.text), Nullable(nil))
        case .call(let call): (self.person, self.call) = (Nullable(nil), Nullable(call.text))
        }
        self.classes = hold.classes.map(\.rawValue)
        self.holder = hold.holder
        self.reason = hold.reason
        self.from = hold.from.text
        self.until = hold.until.text
    }
}

/// The last daily root; null when no day is closed yet.
struct RootAnswer: Encodable {
    let root: Nullable<String>

    init(_ root: AuditRoot?) {
        self.root = Nullable(root?.description)
    }
}

/// Whether the audit holds, and where it does not.
struct VerifyAnswer: Encodable {
    let holds: Bool
    /// The first line that does not hold, and why.
    let fault: Nullable<String>
    let rows: Nullable<Int>
    let closedDays: Nullable<Int>
    let lastRoot: Nullable<String>

    init(_ report: AuditReport) {
        self.holds = true
        self.fault = Nullable(nil)
        self.rows = Nullable(report.rows)
        self.closedDays = Nullable(report.closedDays)
        self.lastRoot = Nullable(report.lastRoot?.description)
    }

    init(_ fault: AuditFault) {
        self.holds = false
        self.fault = Nullable(fault.description)
        self.rows = Nullable(nil)
        self.closedDays = Nullable(nil)
        self.lastRoot = Nullable(nil)
    }

    enum CodingKeys: String, CodingKey {
        case holds
        case fault
        case rows
        case closedDays = "closed_days"
        case lastRoot = "last_root"
    }
}
