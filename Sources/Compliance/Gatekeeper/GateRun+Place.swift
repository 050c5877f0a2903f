import Commerce

/// The gates on where the person is and what kind of number it is.
extension GateRun {
    func country() -> Verdict {
        switch whereabouts.areaCode {
        case .outsidePlan: return .fail(.countryNotEnabled)
        // Which country it is cannot even be asked.
        case .unknown: return .fail(.unknownTimeZone)
        case .geographic, .nonGeographic: break
        }
        for code in whereabouts.jurisdictions {
            guard let rules = rulebook.rules[code] else {
                return .fail(code.text.hasPrefix("US-") ? .unknownJurisdiction : .countryNotEnabled)
            }
            guard rules.isEnabled else { return .fail(.countryNotEnabled) }
        }
        return .pass
    }

    func numberType() -> Verdict {
        switch whereabouts.areaCode {
        case .nonGeographic: .fail(.nonGeographicNumber)
        case .unknown: .fail(.unknownTimeZone)
        case .geographic, .outsidePlan: .pass
        }
    }

    func registry(_ mode: RegistryMode) -> Verdict {
        switch mode {
        case .exempt(let reason) where !reason.isEmpty: .exempt(reason)
        case .exempt, .notConfigured: .fail(.registryNotConfigured)
        }
    }

    /// The modes bind artificial voices; texts have none.
    func jurisdictionMode() -> Verdict {
        switch request.channel {
        case .sms: return .exempt("the modes bind calls")
        case .voiceAI: break
        }
        for code in whereabouts.jurisdictions {
            guard let rules = rulebook.rules[code] else { return .fail(.unknownJurisdiction) }
            switch rules.voiceMode {
            case .writtenConsent:
                continue
            case .writtenAgreementRequired:
                guard standingConsent?.isTwoSidedAgreement == true else { return .fail(.writtenAgreementRequired) }
            case .legalReview:
                guard facts.merchant.counselApprovals[code]?.isEmpty == false else { return .fail(.legalReview) }
            case .expressConsent:
                return .fail(.expressConsentRequired)
            }
        }
        return .pass
    }
}
