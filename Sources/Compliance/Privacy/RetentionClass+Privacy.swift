extension RetentionClass {
    /// What is in it, for whoever reads a notice.
    package var matter: String {
        switch self {
        case .consentEvidence: "what you agreed to: number, text shown, time, signature, address of the device"
        case .suppression: "that you asked to be left alone: a keyed hash of the number"
        case .callDetail: "calls and texts: number, times, outcome, decisions, and where you may be"
        case .promptScriptVersions: "the texts that are spoken and sent"
        case .registryVersions: "versions of do-not-call lists"
        case .vendorContracts: "contracts with vendors"
        case .recordingAudio: "the sound of calls"
        case .recordingNoticeClip: "that the recording notice was given"
        case .transcript: "the words of calls"
        case .modelTrace: "what a language model was asked and answered"
        case .smsBody: "the words of texts"
        case .cartSnapshot: "the cart that was left: items, prices, link"
        case .orderAttribution: "whether an order followed a call"
        case .discountLedger: "discounts that were granted"
        case .voiceSample: "recordings of speakers who lend their voice"
        case .voiceModel: "voices made of such recordings"
        case .voiceprint: "voiceprints: never made"
        case .auditLog: "who opened what and why"
        case .privacyCase: "your requests about your data, and how they were answered"
        case .breachRecord: "incidents"
        case .backup: "sealed copies of all of this"
        case .rawWebhook: "messages of the shop and the carrier as they came"
        }
    }

    package var purpose: ProcessingPurpose {
        switch self {
        case .cartSnapshot, .smsBody, .modelTrace, .orderAttribution: .agreedContact
        case .recordingAudio, .recordingNoticeClip, .transcript: .recording
        case .consentEvidence, .suppression, .callDetail, .promptScriptVersions, .registryVersions, .vendorContracts:
            .proof
        case .discountLedger: .accounting
        case .privacyCase: .rights
        case .auditLog, .breachRecord, .backup, .rawWebhook: .security
        case .voiceSample, .voiceModel, .voiceprint: .voices
        }
    }

    /// Whose data it is; nil where it is about nobody.
    package var subjects: String? {
        switch self {
        case .promptScriptVersions, .registryVersions, .vendorContracts, .voiceprint: nil
        case .voiceSample, .voiceModel: "speakers who lend their voice"
        case .auditLog: "staff with access"
        case .consentEvidence, .suppression, .callDetail, .recordingAudio, .recordingNoticeClip, .transcript,
            .modelTrace,
            .smsBody, .cartSnapshot, .orderAttribution, .discountLedger, .privacyCase, .breachRecord, .backup,
            .rawWebhook:
            "customers of the shop"
        }
    }

    /// The categories of California's law, with its words (Cal. Civ. Code 1798.140(v)); empty where it is about no customer.
    package var categories: [String] {
        switch self {
        case .consentEvidence: ["identifiers", "internet or other electronic network activity information"]
        case .suppression, .privacyCase, .breachRecord: ["identifiers"]
        case .callDetail: ["identifiers", "commercial information"]
        case .recordingAudio, .recordingNoticeClip: ["audio information"]
        case .transcript, .modelTrace: ["audio information", "commercial information"]
        case .smsBody, .rawWebhook, .backup: ["identifiers", "commercial information"]
        case .cartSnapshot, .orderAttribution, .discountLedger: ["commercial information"]
        case .promptScriptVersions, .registryVersions, .vendorContracts, .voiceSample, .voiceModel, .voiceprint,
            .auditLog:
            []
        }
    }

    /// Whether a house keeps anything of it now. Nothing is announced that is not done.
    ///
    /// - Parameter isRecording: whether words and sound of calls are kept.
    package func isKept(isRecording: Bool) -> Bool {
        switch self {
        case .recordingAudio, .recordingNoticeClip, .transcript: isRecording
        // Texts are not kept word for word, models are not asked, orders are not attributed, nobody is recognised.
        case .smsBody, .modelTrace, .orderAttribution, .voiceprint, .vendorContracts, .registryVersions: false
        case .consentEvidence, .suppression, .callDetail, .promptScriptVersions, .cartSnapshot, .discountLedger,
            .voiceSample, .voiceModel, .auditLog, .privacyCase, .breachRecord, .backup, .rawWebhook:
            true
        }
    }
}

extension RetentionPeriod {
    /// "30 days", "5 years".
    package var words: String {
        switch self {
        case .days(let count): count == 1 ? "1 day" : "\(count) days"
        case .months(let count): count == 1 ? "1 month" : "\(count) months"
        case .years(let count), .yearsRolling(let count): count == 1 ? "1 year" : "\(count) years"
        }
    }
}

extension RetentionStart {
    /// Behind "from".
    package var words: String {
        switch self {
        case .written: "when it was written"
        case .arrived: "when it arrived"
        case .lastUse: "its last use"
        case .callEnded: "the end of the call"
        case .lastContact: "the last contact"
        case .contractEnded: "the end of the contract"
        case .voiceDeleted: "the deletion of the voice"
        case .consentWithdrawn: "the withdrawal of the consent"
        case .caseClosed: "the end of the case"
        case .incidentClosed: "the end of the incident"
        }
    }
}
