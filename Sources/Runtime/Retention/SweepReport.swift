package import Commerce
package import Vault

/// What one sweep did: the rows, keys and files, and the days of the audit.
package struct SweepReport: Equatable, Sendable {
    package let outcome: SweepOutcome
    /// The root of the last closed day; nil while no day is closed.
    package let lastRoot: AuditRoot?
    package let removedAuditEntries: Int

    package var didSomething: Bool {
        outcome.destroyedRows + outcome.destroyedKeys + outcome.removedFiles + removedAuditEntries > 0
    }

    /// Sweeps a vault once, whoever asks for it.
    ///
    /// - Throws: `SweepRefusal` when the clock is not to be believed, or an error of the vault's.
    package static func sweep(_ vault: any Vault, at now: WallTime) async throws -> SweepReport {
        let outcome = try await vault.sweep(at: now)
        let root = try await vault.closeAuditDays(at: now)
        return SweepReport(
            outcome: outcome, lastRoot: root, removedAuditEntries: try await vault.sweepAudit(at: now))
    }
}
