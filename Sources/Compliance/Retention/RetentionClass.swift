package import Commerce

/// The classes of the retention schedule that the house stores under; the raw values are the schedule's (facts §3.4).
package enum RetentionClass: String, Hashable, Sendable, Codable, CaseIterable {
    case consentEvidence = "consent_evidence"
    case suppression
    case callDetail = "call_detail"
    case promptScriptVersions = "prompt_script_versions"
    case recordingAudio = "recording_audio"
    case transcript
    case modelTrace = "llm_trace"
    case smsBody = "sms_body"
    case cartSnapshot = "cart_snapshot"
    case orderAttribution = "order_attribution"
    case discountLedger = "discount_ledger"
    case auditLog = "audit_log"
    case rawWebhook = "raw_webhook"

    /// How long a value is kept from the event that starts its period.
    package var keep: RetentionPeriod {
        switch self {
        case .consentEvidence, .callDetail, .promptScriptVersions: .years(5)
        case .suppression: .yearsRolling(10)
        case .recordingAudio, .rawWebhook: .days(30)
        case .transcript, .cartSnapshot: .days(90)
        case .modelTrace: .days(14)
        case .smsBody: .days(365)
        case .orderAttribution: .years(2)
        case .discountLedger: .years(7)
        case .auditLog: .years(6)
        }
    }

    /// Whether a value stays readable after its person was erased: legal duties and claims, and what names nobody
    /// (GDPR 17(3)(b), (e); REV-9).
    package var survivesErasure: Bool {
        switch self {
        case .consentEvidence, .suppression, .callDetail, .promptScriptVersions, .discountLedger, .auditLog: true
        case .recordingAudio, .transcript, .modelTrace, .smsBody, .cartSnapshot, .orderAttribution, .rawWebhook: false
        }
    }

    /// When a value whose period starts at `moment` is no longer readable; nil when it never ends by itself.
    package func end(from moment: WallTime) -> WallTime? { keep.end(from: moment) }
}
