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
        if whereabouts.hasUnknownPlace { return .fail(.unknownTimeZone) }
        for code in whereabouts.jurisdictions {
            guard let rules = rulebook.rules[code] else {
                return .fail(code.isInUnitedStates ? .unknownJurisdiction : .countryNotEnabled)
            }
            guard rules.isEnabled else { return .fail(.countryNotEnabled) }
            if code == .canada, !rulebook.zones.isCurrentForCanada { return .fail(.zoneDataTooOld) }
        }
        return .pass
    }

    /// A consumer's own line, as far as the number and the carrier's look-up tell (DIA-8).
    func numberType() -> Verdict {
        switch whereabouts.areaCode {
        case .nonGeographic: return .fail(.nonGeographicNumber)
        case .unknown: return .fail(.unknownTimeZone)
        case .geographic, .outsidePlan: break
        }
        guard request.number.isSubscriberNumber else { return .fail(.nonGeographicNumber) }
        switch facts.merchant.lineTypes {
        case nil: return .noted("the kind of line is not looked up")
        case .notConfigured: return .fail(.registryNotConfigured)
        case .exempt(let reason): return exempt(reason)
        case .file: return lineType(facts.registries.line ?? .notLookedUp)
        }
    }

    private func lineType(_ type: LineType) -> Verdict {
        if type == .notLookedUp || type == .unknown { return .fail(.lineTypeUnknown) }
        return type.serves(request.channel) ? .noted(type.rawValue) : .fail(.lineTypeNotAllowed)
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
                guard isApprovedByCounsel(code) else { return .fail(.legalReview) }
            case .expressConsent:
                return .fail(.expressConsentRequired)
            }
        }
        return .pass
    }

    private func isApprovedByCounsel(_ code: JurisdictionCode) -> Bool {
        guard let approval = facts.merchant.counselApprovals[code] else { return false }
        return !approval.id.isEmpty && approval.on <= today
    }

    /// A jurisdiction is on for a merchant only with a registration or a note why none is needed (REG-1).
    func registration() -> Verdict {
        for code in whereabouts.jurisdictions {
            guard let rules = rulebook.rules[code] else { return .fail(.unknownJurisdiction) }
            let evidence = facts.merchant.registration(in: code, asksForOwn: rules.asksForRegistration)
            guard let evidence else { return .fail(.registrationMissing) }
            guard evidence.holds(on: today) else { return .fail(.registrationExpired) }
        }
        return .pass
    }
}
