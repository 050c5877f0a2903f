/// The elements that a prior express written consent must have, each of them (CON-2, 47 CFR 64.1200(f)(9)).
package enum ConsentElement: String, Hashable, Sendable, Codable, CaseIterable {
    /// (a) An agreement in writing, by an act of the person.
    case writtenAgreement = "written_agreement"
    /// (b) The person's signature.
    case signature
    /// (c) This very seller is named.
    case seller
    /// (d) The artificial voice, or for texts the automation, is named.
    case technology
    /// (e) The telephone number.
    case telephoneNumber = "telephone_number"
    /// (f) It is said that the consent is no condition of purchase.
    case notConditionOfPurchase = "not_condition_of_purchase"
}

extension ConsentEvidence {
    /// The elements that the evidence lacks for a channel and seller; empty when the consent is valid.
    package func missingElements(for channel: Channel, seller: String) -> [ConsentElement] {
        ConsentElement.allCases.filter { element in
            switch element {
            case .writtenAgreement: !isWrittenAct || textID.isEmpty || textSHA256.isEmpty
            case .signature: !isSigned
            case .seller: namedSeller != seller || seller.isEmpty
            case .technology: !namesTechnology(of: channel)
            case .telephoneNumber: !namesTelephoneNumber
            case .notConditionOfPurchase: !saysNotConditionOfPurchase
            }
        }
    }

    private var isWrittenAct: Bool {
        switch method {
        case .webCheckboxUntickedByDefault, .hostedForm, .textReply, .paper: true
        case .webCheckboxPreticked, .spoken: false
        }
    }

    private func namesTechnology(of channel: Channel) -> Bool {
        switch channel {
        case .voiceAI: namesArtificialVoice
        case .sms: namesAutomatedTexts
        }
    }
}
