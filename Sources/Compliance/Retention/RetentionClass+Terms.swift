extension RetentionClass {
    /// The rule behind the class's limits.
    package var basis: String { terms.basis }

    /// What of the class ends at a time of its own.
    package var parts: [RetentionPart] { terms.parts }

    var terms: RetentionTerms {
        switch self {
        case .consentEvidence: .lawful(.years(5), from: .lastUse, "16 CFR 310.5(a)(8)", allowsHold: true)
        case .suppression: .lawful(.yearsRolling(10), from: .written, "47 CFR 64.1200(d)(6)")
        case .callDetail: .lawful(.years(5), from: .callEnded, "16 CFR 310.5(a)(2)", allowsHold: true)
        case .promptScriptVersions: .lawful(.years(5), from: .lastUse, "16 CFR 310.5(a)(1)")
        case .registryVersions: .lawful(.years(5), from: .written, "16 CFR 310.5(a)(11)")
        case .vendorContracts: .lawful(.years(6), from: .contractEnded, "16 CFR 310.5(a)(9), 45 CFR 164.316(b)(2)(i)")
        case .recordingAudio:
            .purposeful(.days(30), from: .written, "GDPR 5(1)(e)", maximum: .days(180), allowsHold: true)
        case .recordingNoticeClip:
            // That the notice was given stands in the call's log and survives there; the sound does not.
            .purposeful(.years(5), from: .written, "RCW 9.73.030", allowsHold: true, parts: [.clipAudio])
        case .transcript:
            .purposeful(.days(90), from: .written, "GDPR 5(1)(e)", maximum: .days(365), allowsHold: true)
        case .modelTrace: .purposeful(.days(14), from: .written, "GDPR 5(1)(c)", allowsHold: true)
        case .smsBody: .purposeful(.days(365), from: .written, "GDPR 5(1)(e)", allowsHold: true)
        case .cartSnapshot: .purposeful(.days(90), from: .lastContact, "GDPR 5(1)(b)", allowsHold: true)
        case .orderAttribution:
            .purposeful(.months(24), from: .written, "GDPR 5(1)(c)", allowsHold: true, parts: [.personLink])
        case .discountLedger: .lawful(.years(7), from: .written, "accounting records", allowsHold: true)
        case .voiceSample:
            .purposeful(.days(30), from: .voiceDeleted, "BIPA 15(a), CUBI 503.001(c)(3)", parts: [.consentStatement])
        case .voiceModel:
            .purposeful(.days(30), from: .contractEnded, "BIPA 15(a), CUBI 503.001(c)(3)", parts: [.withdrawnVoice])
        case .voiceprint: .purposeful(.days(0), from: .written, "BIPA, CUBI, GDPR 9")
        case .auditLog: .lawful(.years(6), from: .written, "45 CFR 164.316(b)(2)(i)", parts: [.hotCopy])
        case .privacyCase:
            .lawful(.months(36), from: .caseClosed, "11 CCR 7101", minimum: .months(24), allowsHold: true)
        case .breachRecord: .lawful(.years(6), from: .incidentClosed, "GDPR 33(5), 45 CFR 164.316(b)(2)(i)")
        case .backup:
            RetentionTerms(keep: .days(35), start: .written, basis: "one set for all merchants", isMerchants: false)
        case .rawWebhook: .purposeful(.days(30), from: .arrived, "GDPR 5(1)(c)", parts: [.unredactedBody])
        }
    }
}

extension RetentionPart {
    fileprivate static let clipAudio = RetentionPart(matter: .clipAudio, keep: .days(90), start: .written)
    fileprivate static let personLink = RetentionPart(matter: .personLink, keep: .days(90), start: .written)
    fileprivate static let consentStatement = RetentionPart(
        matter: .consentStatement, keep: .years(5), start: .voiceDeleted)
    fileprivate static let withdrawnVoice = RetentionPart(
        matter: .withdrawnVoice, keep: .days(0), start: .consentWithdrawn)
    fileprivate static let hotCopy = RetentionPart(matter: .hotCopy, keep: .months(12), start: .written)
    fileprivate static let unredactedBody = RetentionPart(matter: .unredactedBody, keep: .days(3), start: .arrived)
}
