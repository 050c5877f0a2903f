/// What an entry of the audit tells of; the raw values are stable, as they stand in chains that are kept for years.
package enum AuditAct: String, Hashable, Sendable, Codable, CaseIterable {
    /// Something personal was opened.
    case access
    /// A wish for contact was allowed or blocked.
    case decision
    case consent
    case suppression
    case offer
    /// A text went from the queue into its act.
    case text
    /// Work was queued, given up or changed.
    case job
    /// A script or a merchant's settings came into force.
    case publication
    /// A setting, a profile or a case was changed.
    case change
    case keyRotation = "key_rotation"
    case keyDestruction = "key_destruction"
    case erasure
    /// A person asked for a right of theirs.
    case rightsRequest = "rights_request"
    /// What had passed its limit was removed; the subject is the receipt.
    case retentionSweep = "retention_sweep"
    /// A legal hold was placed or released.
    case legalHold = "legal_hold"
    case export
    case backup
    case restore
    case login
    /// Somebody was refused.
    case refusal
    /// An API key or a role was given, changed or taken.
    case accessGrant = "access_grant"
    /// A breach or another incident was registered or reported.
    case incident
    /// A call was taken over from a process that died.
    case recovery
}
