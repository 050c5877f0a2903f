/// Under what condition a jurisdiction lets an artificial voice make sales calls.
package enum VoiceMode: String, Hashable, Sendable, Decodable, CaseIterable {
    /// Prior express written consent that names the artificial voice.
    case writtenConsent = "pewc"
    /// The same, kept as an agreement of both sides.
    case writtenAgreementRequired = "written_agreement_required"
    /// Not until the merchant records the approval of counsel.
    case legalReview = "legal_review"
    /// Outside the United States.
    case expressConsent = "express_consent"
}
