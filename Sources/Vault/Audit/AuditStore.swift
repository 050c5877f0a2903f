package import Commerce
package import Compliance

/// The chained record of what was done.
package protocol AuditStore: Sendable {
    /// Writes down an act that changes nothing in the vault, such as a login or a refusal.
    func audit(_ entry: AuditEntry) async throws

    /// Closes every day before that of `now`, and gives the last root; nil when no day is closed.
    func closeAuditDays(at now: WallTime) async throws -> AuditRoot?

    /// Hands out the lines of the export one by one, without line feeds, all from one moment.
    func exportAudit(at now: WallTime, to write: @escaping @Sendable ([UInt8]) throws -> Void) async throws

    /// Verifies every chain straight in the vault.
    /// - Throws: ``AuditFault`` for the first line that does not hold.
    func verifyAudit(against anchor: AuditAnchor?, at now: WallTime) async throws -> AuditReport

    /// Entries, the newest first, without what is sealed in them.
    ///
    /// - Parameters:
    ///   - merchant: nil for all merchants' and those of the whole vault.
    ///   - act: nil for all.
    ///   - since: nil for all that are kept.
    func auditRows(
        of merchant: MerchantID?, act: AuditAct?, since: WallTime?, limit: Int, at now: WallTime
    ) async throws -> [AuditRow]

    /// Opens the body of an entry.
    /// - Throws: ``VaultError`` when it is unknown or does not open.
    func auditBody(_ header: AuditHeader) async throws -> [UInt8]?

    /// Removes the entries of the days, from the first on, all of whose entries are past their limit; their heads and roots stay.
    /// - Returns: the number of entries removed.
    @discardableResult
    func sweepAudit(at now: WallTime) async throws -> Int

    /// Counts what the period holds for each criterion of SOC 2 and HIPAA, with places in the chain. The days are both included.
    func auditEvidence(from first: CivilDate, to last: CivilDate, at now: WallTime) async throws -> AuditEvidence
}
