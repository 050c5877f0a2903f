/// How a stop reached the house; the raw values are stable (REV-4).
package enum SuppressionReason: String, Hashable, Sendable, Codable, CaseIterable {
    case voicePhrase = "voice_phrase"
    case key
    case textKeyword = "text_keyword"
    case textPhrase = "text_phrase"
    case notInterested = "not_interested"
    case wrongNumber = "wrong_number"
    case minorSuspected = "minor_suspected"
    case webForm = "web_form"
    case api
    case shop
    case carrier
    case operatorRequest = "operator"
    /// A number on a list of the merchant's own: litigators, wrong numbers (LST-5). The one stop that is nobody's wish, and so can be lifted.
    case merchantList = "merchant_list"
    /// A request about the person's data: an opt-out, an objection, a withdrawal.
    case privacyRequest = "privacy_request"
    /// The person was erased and is not to be taken in anew (REV-9, GD-6).
    case erasure
}

extension SuppressionReason {
    /// Whether a named person may lift it. A stop that came from the person, or for their protection, never is.
    package var isLiftable: Bool { self == .merchantList }

    /// The reason of a stop that came as a text, by the rule that found it.
    package init(text rule: StopRule) {
        self =
            switch rule {
            case .keyword: .textKeyword
            case .notInterested: .notInterested
            case .keyNine, .stopWord, .stopContact, .removeFromList, .consentWithdrawn, .leaveAlone, .optOut,
                .soundsLikeStop:
                .textPhrase
            }
    }
}
