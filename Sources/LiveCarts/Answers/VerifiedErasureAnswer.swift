import Commerce
import Vault

/// What a proof of an erasure turned out to be worth.
struct VerifiedErasureAnswer: Encodable {
    let person: String
    let merchant: String
    let vault: String
    let liveSince: String
    /// Null while a back-up may still open.
    let backupsSince: Nullable<String>
    let backupsEndBy: String
    let auditPlace: String
    let auditEntries: Int

    init(_ erasure: VerifiedErasure) {
        self.person = erasure.proof.person.text
        self.merchant = erasure.proof.merchant.text
        self.vault = erasure.proof.vault
        self.liveSince = erasure.proof.liveSince
        self.backupsSince =
            switch erasure.backups {
            case .open: Nullable(nil)
            case .rootsRetired(let since), .termOver(let since): Nullable(since)
            }
        self.backupsEndBy = erasure.proof.backupsEndBy
        self.auditPlace = "\(erasure.place)"
        self.auditEntries = erasure.audit.rows
    }

    enum CodingKeys: String, CodingKey {
        case person
        case merchant
        case vault
        case liveSince = "live_since"
        case backupsSince = "backups_since"
        case backupsEndBy = "backups_end_by"
        case auditPlace = "audit_place"
        case auditEntries = "audit_entries"
    }

    var lines: [String] {
        [
            "the proof holds: entry \(auditPlace) of the audit bears it out, and all \(auditEntries) entries hold",
            "\(person) of \(merchant): nothing opens in the running data since \(liveSince)",
            backupsSince.value.map { "nothing opens in any back-up since \($0)" }
                ?? "a back-up may still open, until \(backupsEndBy) at the latest",
        ]
    }
}
