package import Commerce
package import Compliance
package import Logging
package import Vault

/// Does what people ask about their data: in the vault first, then at once in the calls that go on with them.
///
/// It sends nothing to anybody. Calls of other processes learn of it from the vault (see ``RightsWatch``). Every act is written down by
/// the vault, in the transaction that does it.
package struct RightsDesk: Sendable {
    let vault: any Vault
    let directory: CallDirectory
    let logger: Logger
    let revocation: RevocationDesk

    /// - Parameters:
    ///   - directory: the live calls of this process; an empty one for a command.
    ///   - spool: keeps stops that the store refuses; none for a command, which ends with the error.
    package init(vault: any Vault, directory: CallDirectory, spool: StopSpool? = nil, logger: Logger) {
        self.vault = vault
        self.directory = directory
        self.logger = logger
        self.revocation = RevocationDesk(vault: vault, directory: directory, spool: spool, logger: logger)
    }

    // MARK: - Data that goes out or is changed

    /// Everything held about a person.
    /// - Throws: ``RightsError/erased(_:)`` and the other refusals of the vault's.
    package func export(
        _ person: PersonID, of merchant: MerchantID, under mandate: RightsMandate, terms: ExportTerms,
        at now: WallTime
    ) async throws -> PersonExport {
        try await vault.export(person, of: merchant, under: mandate, terms: terms, at: now)
    }

    /// Changes what is known of a person. Queued work reads it when it is done; a live call goes on with what it began with.
    package func correct(
        _ correction: PersonCorrection, of person: PersonID, merchant: MerchantID, under mandate: RightsMandate,
        at now: WallTime
    ) async throws -> CorrectionReceipt {
        try await vault.correct(correction, of: person, merchant: merchant, under: mandate, at: now)
    }

    /// Erases a person, and ends their calls.
    package func erase(
        _ person: PersonID, of merchant: MerchantID, under mandate: RightsMandate, at now: WallTime
    ) async throws -> ErasureReceipt {
        let receipt = try await vault.erase(person, of: merchant, under: mandate, at: now)
        end(receipt.liveCalls, for: .erased)
        return receipt
    }

    // MARK: - What makes us do less

    /// Freezes use of a person's data, and ends their calls.
    package func restrict(
        _ person: PersonID, of merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) async throws -> StopReceipt {
        let receipt = try await vault.restrict(person, of: merchant, by: reason.auditActor, at: now)
        end(receipt.liveCalls, for: .restricted)
        return receipt
    }

    package func lift(
        _ person: PersonID, of merchant: MerchantID, for reason: AccessReason, at now: WallTime
    ) async throws {
        try await vault.liftRestriction(of: person, of: merchant, for: reason, at: now)
    }

    /// Takes every consent of a person back, stops the number, and ends their calls.
    ///
    /// - Parameter key: makes a second time the same as the first.
    package func withdraw(
        _ person: PersonID, of merchant: MerchantID, key: String, for reason: AccessReason, at now: WallTime
    ) async throws -> StopReceipt {
        let receipt = try await vault.withdraw(person, of: merchant, key: key, by: reason.auditActor, at: now)
        end(receipt.liveCalls, for: .suppressed)
        return receipt
    }

    /// Stops a number, whether or not anybody is known under it, and ends the calls to it.
    ///
    /// - Parameter key: makes a second time the same as the first.
    package func suppress(
        _ phone: E164, of merchant: MerchantID, key: String, through door: SuppressionReason = .operatorRequest,
        for reason: AccessReason, at now: WallTime
    ) async throws -> SuppressionReceipt {
        try await revocation.stop(
            NewSuppression(
                merchant: merchant, subject: .phone(phone), reason: door, key: "rights/\(key)", at: now))
    }
}

extension RightsDesk {
    func end(_ calls: [CallKey], for bar: CallBar) {
        for call in calls where directory.end(call, for: bar) {
            logger.notice("a call is told to end", metadata: ["call.id": "\(call.call)", "bar": "\(bar.rawValue)"])
        }
    }
}
