extension AccessPermission {
    /// Whether it opens what says something of a person to whoever has no key of the vault.
    package var opensPersonalData: Bool {
        switch self {
        case .openWords, .openTapes, .exportRecordings, .openPerson, .exportPerson, .exportEverybody, .openRightsWords,
            .openAudit:
            true
        case .seeCalls, .seePeople, .correct, .restrict, .suppress, .erase, .handleRights, .seeBreaches,
            .registerBreaches, .seeRetention, .changeRetention, .placeHolds, .sweep, .seeAudit, .verifyAudit,
            .exportAudit, .seePublished, .publishScripts, .publishMerchants, .seeAccess, .grantAccess, .approveExport,
            .sendIntake, .seeOperations:
            false
        }
    }

    /// Whether it must be said why: where personal data is opened, and where a person's data is changed.
    ///
    /// A stop needs none: nothing may stand between a person and being left alone.
    package var needsReason: Bool {
        switch self {
        case .correct, .restrict, .erase: true
        case .seeCalls, .openWords, .openTapes, .exportRecordings, .seePeople, .openPerson, .exportPerson,
            .exportEverybody, .suppress, .handleRights, .openRightsWords, .seeBreaches, .registerBreaches,
            .seeRetention, .changeRetention, .placeHolds, .sweep, .seeAudit, .verifyAudit, .exportAudit, .openAudit,
            .seePublished, .publishScripts, .publishMerchants, .seeAccess, .grantAccess, .approveExport, .sendIntake,
            .seeOperations:
            opensPersonalData
        }
    }

    /// Whether a second person must approve it: where one answer opens the data of more than one person (CC6.7).
    package var needsSecondPerson: Bool {
        switch self {
        case .exportEverybody, .openAudit: true
        case .seeCalls, .openWords, .openTapes, .exportRecordings, .seePeople, .openPerson, .exportPerson, .correct,
            .restrict, .suppress, .erase, .handleRights, .openRightsWords, .seeBreaches, .registerBreaches,
            .seeRetention, .changeRetention, .placeHolds, .sweep, .seeAudit, .verifyAudit, .exportAudit, .seePublished,
            .publishScripts, .publishMerchants, .seeAccess, .grantAccess, .approveExport, .sendIntake, .seeOperations:
            false
        }
    }
}
