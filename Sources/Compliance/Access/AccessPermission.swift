/// One thing that can be done with what the vault holds; the raw values are stable.
package enum AccessPermission: String, Hashable, Sendable, Codable, CaseIterable {
    // Calls.
    case seeCalls = "see_calls"
    case openWords = "open_words"
    case openTapes = "open_tapes"
    case exportRecordings = "export_recordings"

    // People.
    case seePeople = "see_people"
    case openPerson = "open_person"
    case exportPerson = "export_person"
    case exportEverybody = "export_everybody"
    case correct
    case restrict
    case suppress
    case erase

    // Rights and breaches.
    case handleRights = "handle_rights"
    case openRightsWords = "open_rights_words"
    case seeBreaches = "see_breaches"
    case registerBreaches = "register_breaches"

    // Retention.
    case seeRetention = "see_retention"
    case changeRetention = "change_retention"
    case placeHolds = "place_holds"
    case sweep

    // The audit.
    case seeAudit = "see_audit"
    case verifyAudit = "verify_audit"
    case exportAudit = "export_audit"
    case openAudit = "open_audit"

    // What is published.
    case seePublished = "see_published"
    case publishScripts = "publish_scripts"
    case publishMerchants = "publish_merchants"

    // Access itself.
    case seeAccess = "see_access"
    case grantAccess = "grant_access"
    case approveExport = "approve_export"

    // The running of it.
    case sendIntake = "send_intake"
    case seeOperations = "see_operations"
}

extension AccessPermission {
    /// What it allows, behind "may".
    package var words: String {
        switch self {
        case .seeCalls: "see calls, their outcomes and decisions, people by pseudonym"
        case .openWords: "open what was said in a call"
        case .openTapes: "listen to a call"
        case .exportRecordings: "export a call's recording"
        case .seePeople: "find a person's pseudonym by number, and the decisions about them"
        case .openPerson: "open what is known of a person"
        case .exportPerson: "export everything held of one person"
        case .exportEverybody: "export everything held of many people"
        case .correct: "correct what is known of a person"
        case .restrict: "restrict the use of a person's data, and lift it"
        case .suppress: "stop all contact with a person, and take their consent back for them"
        case .erase: "erase a person"
        case .handleRights: "take and answer requests about personal data"
        case .openRightsWords: "open what a person wrote in a request"
        case .seeBreaches: "see the register of breaches"
        case .registerBreaches: "write in the register of breaches"
        case .seeRetention: "see what is kept for how long, legal holds and receipts"
        case .changeRetention: "change how long a merchant keeps a class"
        case .placeHolds: "place and lift legal holds"
        case .sweep: "remove what is past its limit"
        case .seeAudit: "see the audit's roots and evidence"
        case .verifyAudit: "verify the audit's chains"
        case .exportAudit: "export the audit with its texts sealed"
        case .openAudit: "export the audit with its texts opened"
        case .seePublished: "see published scripts and settings of merchants"
        case .publishScripts: "publish scripts"
        case .publishMerchants: "publish settings of merchants"
        case .seeAccess: "see keys, roles and approvals"
        case .grantAccess: "make and revoke keys"
        case .approveExport: "approve another's export"
        case .sendIntake: "send carts, orders, consents and revocations"
        case .seeOperations: "see the state of the service"
        }
    }
}
