import Commerce

extension SQLiteVault {
    /// Opens something for a reason, and writes down when it stays shut: it was past its limit, or its key is gone.
    ///
    /// What the product itself looks for while it works is no attempt of anybody's, and is not written down.
    func opening<Opened>(
        _ subject: AuditSubject, of merchant: MerchantID, for reason: AccessReason, at now: WallTime,
        _ open: () async throws -> Opened
    ) async throws -> Opened {
        do {
            return try await open()
        } catch let error as VaultError where error.isShut && AuditActor(reason.actor) != .runtime {
            try await audit(.refused(subject, of: merchant, for: reason, because: error.description, at: now))
            throw error
        }
    }
}

extension VaultError {
    /// Whether it says that what was asked for may not be read any more.
    fileprivate var isShut: Bool {
        switch self {
        case .expired, .keyDestroyed: true
        case .unreadableDatabase, .foreignDatabase, .filesDoNotMatch, .wrongRootKey, .erasuresMissing, .logConflict,
            .noRecords, .unknownCall, .callInProgress, .unknownPerson, .unknownDecision, .unknownJob, .unknownHold,
            .unknownInboxItem, .nameTaken, .textChanged, .tooLarge, .damaged, .contentKeyNotStored, .otherCall, .noTape,
            .tapeFinished,
            .notItsContent, .writeQueueFull, .closed, .storeFailed:
            false
        }
    }
}
