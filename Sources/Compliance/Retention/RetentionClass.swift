package import Commerce

/// The classes of the retention schedule; the raw values are the schedule's (facts §3.4).
package enum RetentionClass: String, Hashable, Sendable, Codable, CaseIterable {
    case consentEvidence = "consent_evidence"
    case suppression
    case callDetail = "call_detail"
    case promptScriptVersions = "prompt_script_versions"
    case registryVersions = "dnc_versions"
    case vendorContracts = "vendor_contracts"
    case recordingAudio = "recording_audio"
    case recordingNoticeClip = "recording_notice_clip"
    case transcript
    case modelTrace = "llm_trace"
    case smsBody = "sms_body"
    case cartSnapshot = "cart_snapshot"
    case orderAttribution = "order_attribution"
    case discountLedger = "discount_ledger"
    case voiceSample = "voice_sample"
    case voiceModel = "voice_model"
    /// Never stored: the product identifies nobody by voice.
    case voiceprint
    case auditLog = "audit_log"
    case privacyCase = "dsar_case"
    case breachRecord = "breach_record"
    case backup
    case rawWebhook = "raw_webhook"

    /// How long a value is kept from the event that starts its period, unless the merchant chose otherwise.
    package var keep: RetentionPeriod { terms.keep }

    /// The legal minimum, which no merchant goes under; nil where there is none.
    package var minimum: RetentionPeriod? { terms.minimum }

    /// The longest a merchant may choose. Where the schedule names none it is ``keep``: the house keeps nothing longer than it said.
    package var maximum: RetentionPeriod { terms.maximum ?? terms.keep }

    /// What starts the period.
    package var start: RetentionStart { terms.start }

    /// Whether a merchant has any choice.
    package var isSelectable: Bool { terms.isMerchants && minimum != maximum && !maximum.isNone }

    /// Whether a legal hold can stop the destruction of what is in this class.
    ///
    /// Only what is one person's or one call's, and can be evidence. Not back-ups (a held one would bring the erased back), not raw webhooks
    /// (everybody's, unredacted), not voices and voiceprints (BIPA 15(a), CUBI 503.001(c)(3): their end is a date of law).
    package var allowsHold: Bool { terms.allowsHold }

    /// Whether a value stays readable after its person was erased: legal duties and claims, and what names nobody
    /// (GDPR 17(3)(b), (e); REV-9).
    package var survivesErasure: Bool { terms.survivesErasure }

    /// When a value whose period starts at `moment` is no longer readable; nil when it never ends by itself.
    package func end(from moment: WallTime) -> WallTime? { keep.end(from: moment) }

    /// When a part of the class is no longer readable, under a merchant's own period for the class: whichever ends sooner.
    ///
    /// - Parameter part: nil for the class itself.
    package func end(
        of part: RetentionPart.Matter?, within period: RetentionPeriod, from moment: WallTime
    ) -> WallTime? {
        let own = parts.first { $0.matter == part }?.keep.end(from: moment)
        return [own, period.end(from: moment)].compactMap(\.self).min()
    }
}
