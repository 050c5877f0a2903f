import Commerce
import GRDB

/// Jobs with the entries that go with them.
extension SQLiteVault {
    /// Queues a job; one that is queued already leaves no second entry.
    func enqueueAudited(_ job: NewJob, at now: WallTime, _ db: Database) throws -> JobID {
        let id = try Self.enqueue(job, at: now, db)
        guard db.changesCount == 1 else { return id }
        try audit(AuditEntry(merchant: job.merchant, act: .job, subject: AuditSubject(.job, id.text), at: now), db)
        return id
    }

    /// Moves a leased job to its act; the beginning of a text is written down, that of a call stands in its decision.
    func beginAudited(_ id: JobID, at now: WallTime, _ db: Database) throws -> Bool {
        guard try Self.begin(id, at: now, db) else { return false }
        let text = try String.fetchOne(
            db, sql: "SELECT merchant FROM jobs WHERE job = ? AND purpose <> ?",
            arguments: [id.text, JobPurpose.callCart.rawValue])
        if let text {
            try audit(
                AuditEntry(merchant: MerchantID(text), act: .text, subject: AuditSubject(.job, id.text), at: now), db)
        }
        return true
    }

    /// Moves jobs to another state, and writes down each that is given up by it: cancelled, failed or left unknown.
    ///
    /// - Parameter change: what follows `UPDATE jobs SET`.
    /// - Returns: how many were moved.
    @discardableResult
    func moveJobs(
        _ change: String, _ arguments: StatementArguments, at now: WallTime, _ db: Database
    ) throws -> Int {
        let moved = try Row.fetchAll(
            db, sql: "UPDATE jobs SET \(change) RETURNING job, merchant, state", arguments: arguments)
        for row in moved {
            guard let state = JobState(rawValue: row[2]), state.isGivenUp else { continue }
            let job = JobID(row[0] as String)
            try audit(.job(job, of: MerchantID(row[1] as String), AuditDetail(what: state.rawValue), at: now), db)
        }
        return moved.count
    }
}

extension JobState {
    /// Whether the work ended without having been done.
    fileprivate var isGivenUp: Bool {
        switch self {
        case .cancelled, .failed, .unknown: true
        case .waiting, .leased, .acting, .done: false
        }
    }
}
