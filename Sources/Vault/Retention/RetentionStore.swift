package import Commerce
package import Compliance

/// How long things are kept, what is held beyond it, and the destruction of the rest.
package protocol RetentionStore: Sendable {
    /// Puts a merchant's schedule in force, from this transaction on, for what will be written and for what is stored.
    ///
    /// A shorter period takes effect at once; a longer one never brings back what has expired.
    /// - Returns: how many stored rows have another end now.
    @discardableResult
    func setRetention(
        _ schedule: RetentionSchedule, of merchant: MerchantID, by actor: AuditActor, at now: WallTime
    ) async throws -> Int

    func retention(of merchant: MerchantID) async throws -> RetentionSchedule

    /// How every class stands with a merchant, in the order of ``Compliance/RetentionClass``. The empty merchant has what arrived before
    /// anyone could say whose it is.
    func retentionStandings(of merchant: MerchantID, at now: WallTime) async throws -> [RetentionStanding]

    /// Puts a legal hold in force. The same hold again is no change.
    func place(_ hold: LegalHold, at now: WallTime) async throws

    /// Ends a hold before its time; what it kept past its limit is destroyed by the next sweep.
    ///
    /// - Throws: ``VaultError/unknownHold(_:)`` when the merchant has none of that name in force.
    func release(
        _ hold: LegalHoldID, of merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) async throws

    /// The holds that are in force, by the time they began.
    func legalHolds(of merchant: MerchantID, at now: WallTime) async throws -> [LegalHold]

    /// What a sweep would find now; destroys nothing.
    ///
    /// - Throws: ``Operations/SweepRefusal`` when a sweep would.
    func sweepForecast(at now: WallTime) async throws -> SweepForecast

    /// Destroys everything past its limit, with a receipt in the same transaction.
    ///
    /// - Throws: ``Operations/SweepRefusal`` when the clock is not to be believed.
    func sweep(at now: WallTime) async throws -> SweepOutcome

    /// Receipts of what was destroyed, the newest first; all merchants' when none is named.
    func destructionReceipts(
        of merchant: MerchantID?, limit: Int, at now: WallTime
    ) async throws -> [DestructionReceipt]
}

extension RetentionStore {
    /// Puts a schedule in force for somebody at this machine.
    @discardableResult
    package func setRetention(
        _ schedule: RetentionSchedule, of merchant: MerchantID, at now: WallTime
    ) async throws -> Int {
        try await setRetention(schedule, of: merchant, by: .somebody, at: now)
    }
}
