package import Compliance

extension RetentionClass {
    /// Why nothing of this class lies in the vault; nil where something does.
    package var reasonNotStored: String? {
        switch self {
        case .consentEvidence, .suppression, .callDetail, .promptScriptVersions, .recordingAudio, .transcript,
            .cartSnapshot, .orderAttribution, .discountLedger, .voiceSample, .auditLog, .privacyCase, .breachRecord,
            .rawWebhook:
            nil
        case .registryVersions: "no registry's file is read: a merchant is exempt, or every contact is blocked"
        case .vendorContracts: "contracts are filed by whoever signs them"
        case .recordingNoticeClip: "the notice is heard in the recording; no clip is cut from it"
        case .modelTrace: "no language model is asked"
        case .smsBody: "a text is worded when it is sent; only that it was sent is kept, as call detail"
        case .voiceModel: "a copy is a vendor's; its name is in the history of the voice, as consent evidence"
        case .voiceprint: "nobody is told by voice"
        case .backup: "back-ups lie outside the vault, with whoever keeps them"
        }
    }
}
