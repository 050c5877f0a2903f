import Commerce
import GRDB

extension SQLiteVault {
    /// Writes an act on a person's rights into the audit, in the transaction of the act.
    func witness(
        _ act: AuditAct, of merchant: MerchantID, _ subject: AuditSubject, by actor: AuditActor = .runtime,
        at now: WallTime, _ db: Database
    ) throws {
        try audit(AuditEntry(merchant: merchant, actor: actor, act: act, subject: subject, at: now), db)
    }
}
