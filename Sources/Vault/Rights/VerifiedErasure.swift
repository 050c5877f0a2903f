/// What a proof of an erasure is worth, borne out by the audit.
package struct VerifiedErasure: Hashable, Sendable {
    /// From when on no back-up from before the erasure opens.
    package enum Backups: Hashable, Sendable {
        /// One may still open; none after this moment.
        case open(until: String)
        /// The last root key that could open one was destroyed then; that its file was overwritten is the word of the vault.
        case rootsRetired(since: String)
        /// Their term is over.
        case termOver(since: String)
    }

    package let proof: ErasureProof
    package let place: AuditPlace
    package let backups: Backups
    /// What the audit as a whole holds.
    package let audit: AuditReport
}
