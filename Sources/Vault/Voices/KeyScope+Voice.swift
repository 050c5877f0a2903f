import Commerce
import Compliance

extension KeyScope {
    /// Seals samples and recorded lines: destroyed when the voice ends, and by the log of erasures once more after a restore.
    static func voiceSamples(_ voice: PersonalVoiceID, _ merchant: MerchantID) -> KeyScope {
        .person(PersonID(voice.text), merchant, .voiceSample)
    }

    /// Seals the history and the spoken statement, which are kept as evidence of the consent.
    static func voiceEvidence(_ voice: PersonalVoiceID, _ merchant: MerchantID) -> KeyScope {
        .person(PersonID(voice.text), merchant, .consentEvidence)
    }

    /// No key's, but the mark of a voice whose consent has ended.
    static func ended(_ voice: PersonalVoiceID, _ merchant: MerchantID) -> KeyScope {
        KeyScope(kind: .person, merchant: merchant, subject: "voice/\(voice.text)", retentionClass: "", person: nil)
    }
}
