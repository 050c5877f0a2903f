/// Why a proof of an erasure does not hold.
package enum ErasureProofFault: Error, Hashable, Sendable {
    /// Not a proof that this version reads.
    case unreadable
    /// It names no entry of the audit.
    case unplaced
    /// The audit itself does not hold.
    case audit(AuditFault)
    case otherVault(proof: String, audit: String)
    /// No entry stands at the place that the proof names: the export is older than the erasure, or the entry is past its term.
    case entryMissing(AuditPlace)
    /// Another entry stands at the place.
    case entryDiffers(AuditPlace)
    /// The entry is of this erasure's place and not of what the proof says: the proof was changed.
    case notCovered(AuditPlace)
    /// The date for the back-ups is neither the end of their term nor that of a root key that the audit tells to be retired.
    case backupsUnproved(since: String)
    /// The end of the back-ups' term is given as over, and the export was made before it.
    case termNotOver(endsBy: String)
}

extension ErasureProofFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable: "this is no proof of an erasure that this version reads; ask for it again"
        case .unplaced: "the proof names no entry of the audit, so nothing bears it out; ask for a newer one"
        case .audit(let fault): "the audit does not hold, so it proves nothing: \(fault)"
        case .otherVault(let proof, let audit):
            "the proof is of vault \(proof), the audit of vault \(audit); name the export of the same vault"
        case .entryMissing(let place):
            "the audit has no entry \(place); name an export made after the erasure and within the six years of the audit"
        case .entryDiffers(let place):
            "entry \(place) of the audit is another than the proof names; do not trust the proof"
        case .notCovered(let place):
            "entry \(place) of the audit tells of something else than the proof says; do not trust the proof"
        case .backupsUnproved(let since):
            "nothing in the audit bears out that no back-up opens since \(since); read the proof anew, or name a newer export"
        case .termNotOver(let end):
            "the back-ups' term ends at \(end), after this audit was exported; name a newer export"
        }
    }
}
