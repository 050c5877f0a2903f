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
}
