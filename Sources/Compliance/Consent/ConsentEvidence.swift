package import Commerce

/// What was shown to a person and what they did: the record that a consent stands or falls with (47 CFR 64.1200(f)(9)).
package struct ConsentEvidence: Hashable, Sendable, Codable {
    /// How the person agreed; the raw values are the intake's.
    package enum Method: String, Hashable, Sendable, Codable, CaseIterable {
        case webCheckboxUntickedByDefault = "web_checkbox_unticked_by_default"
        /// Not an act of the person, and so no consent (CON-5).
        case webCheckboxPreticked = "preticked"
        case hostedForm = "hosted_form"
        case textReply = "text_reply"
        case paper
        /// Spoken words grant nothing (CON-10).
        case spoken
    }

    /// The identifier of the immutable text that was shown (CON-4).
    package let textID: String
    /// The SHA-256 of that text, in lower-case hexadecimal.
    package let textSHA256: String
    /// The language of the text, such as `en-US`.
    package let language: String
    package let method: Method
    /// Whether a signature is on record: a typed name or another electronic signature serves.
    package let isSigned: Bool
    /// The seller that the text authorises.
    package let namedSeller: String
    package let namesArtificialVoice: Bool
    package let namesAutomatedTexts: Bool
    package let namesTelephoneNumber: Bool
    package let saysNotConditionOfPurchase: Bool
    /// Whether the text is kept as an agreement of both sides, as some states want (`written_agreement_required`).
    package let isTwoSidedAgreement: Bool
    package let capturedAt: WallTime

    package init(
        textID: String, textSHA256: String, language: String, method: Method, isSigned: Bool, namedSeller: String,
        namesArtificialVoice: Bool, namesAutomatedTexts: Bool, namesTelephoneNumber: Bool,
        saysNotConditionOfPurchase: Bool, isTwoSidedAgreement: Bool = false, capturedAt: WallTime
    ) {
        self.textID = textID
        self.textSHA256 = textSHA256
        self.language = language
        self.method = method
        self.isSigned = isSigned
        self.namedSeller = namedSeller
        self.namesArtificialVoice = namesArtificialVoice
        self.namesAutomatedTexts = namesAutomatedTexts
        self.namesTelephoneNumber = namesTelephoneNumber
        self.saysNotConditionOfPurchase = saysNotConditionOfPurchase
        self.isTwoSidedAgreement = isTwoSidedAgreement
        self.capturedAt = capturedAt
    }

    private enum CodingKeys: String, CodingKey {
        case textID = "text_id"
        case textSHA256 = "text_sha256"
        case language
        case method
        case isSigned = "signed"
        case namedSeller = "named_seller"
        case namesArtificialVoice = "names_artificial_or_ai_voice"
        case namesAutomatedTexts = "names_automated_texts"
        case namesTelephoneNumber = "names_phone_number"
        case saysNotConditionOfPurchase = "not_condition_of_purchase_disclosed"
        case isTwoSidedAgreement = "two_sided_agreement"
        case capturedAt = "captured_at"
    }
}
