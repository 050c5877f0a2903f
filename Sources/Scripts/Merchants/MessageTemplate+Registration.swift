package import Compliance

extension MessageTemplate {
    /// The wording as it is compared with what was registered with the number (SMS-5): the names filled in, all other values left open.
    package func wording(brand: String, legalName: String) -> [RegisteredSample.Part] {
        var parts: [RegisteredSample.Part] = []
        var words = ""
        func close() {
            if !words.isEmpty { parts.append(.words(words)) }
            words = ""
        }
        var rest = Substring(text)
        while let open = rest.firstRange(of: "{{"), let end = rest.firstRange(of: "}}") {
            words += rest[..<open.lowerBound]
            switch MessageVariable(rawValue: String(rest[open.upperBound..<end.lowerBound])) {
            case .brand: words += brand
            case .legalName: words += legalName
            case .link, .code, .callback, .policy:
                close()
                parts.append(.oneWord)
            case .offer, .offerTerm, nil:
                close()
                parts.append(.fewWords)
            }
            rest = rest[end.upperBound...]
        }
        words += rest
        close()
        return parts
    }
}

extension MessageTemplateName {
    /// What a text of this name is sent for.
    var purposes: [ContactPurpose] {
        switch self {
        case .confirmation: [.numberConfirmation]
        case .link, .linkWithOffer: [.requestedLink, .cartRecovery]
        case .stopConfirmation: [.stopConfirmation]
        case .help: [.helpAnswer]
        case .doNotCallPolicy: [.policyAnswer]
        }
    }
}
