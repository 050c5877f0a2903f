extension AccessPermission {
    /// The roles that may; one that is not named may not.
    ///
    /// This is the whole table of who may do what (CC6.1, 45 CFR 164.308(a)(4)). The owner may do all of it, but nobody is their own
    /// second person.
    package var roles: [AccessRole] {
        switch self {
        case .seeCalls: [.owner, .operator, .editor, .qa, .privacyOfficer, .auditor]
        case .openWords: [.owner, .qa, .privacyOfficer]
        case .openTapes: [.owner, .qa, .privacyOfficer]
        case .exportRecordings: [.owner, .qa, .privacyOfficer]

        case .seePeople: [.owner, .operator, .privacyOfficer]
        case .openPerson: [.owner, .operator, .privacyOfficer]
        case .exportPerson: [.owner, .privacyOfficer]
        case .exportEverybody: [.owner, .privacyOfficer]
        case .correct: [.owner, .privacyOfficer]
        case .restrict: [.owner, .privacyOfficer]
        case .suppress: [.owner, .operator, .privacyOfficer]
        case .erase: [.owner, .privacyOfficer]

        case .handleRights: [.owner, .privacyOfficer]
        case .openRightsWords: [.owner, .privacyOfficer]
        case .seeBreaches: [.owner, .privacyOfficer, .auditor]
        case .registerBreaches: [.owner, .privacyOfficer]

        case .seeRetention: [.owner, .operator, .privacyOfficer, .auditor]
        case .changeRetention: [.owner, .privacyOfficer]
        case .placeHolds: [.owner, .privacyOfficer]
        case .sweep: [.owner, .operator, .privacyOfficer]

        case .seeAudit: [.owner, .privacyOfficer, .auditor]
        case .verifyAudit: [.owner, .operator, .privacyOfficer, .auditor]
        case .exportAudit: [.owner, .privacyOfficer, .auditor]
        case .openAudit: [.owner, .privacyOfficer, .auditor]

        case .seePublished: [.owner, .operator, .editor, .qa, .privacyOfficer, .auditor]
        case .publishScripts: [.owner, .editor]
        case .publishMerchants: [.owner, .editor]

        case .seeAccess: [.owner, .privacyOfficer, .auditor]
        case .grantAccess: [.owner]
        case .approveExport: [.owner, .privacyOfficer]

        case .sendIntake: [.owner, .operator, .service]
        case .seeOperations: [.owner, .operator, .auditor, .service]
        }
    }
}
