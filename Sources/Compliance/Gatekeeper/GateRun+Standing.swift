import Commerce

/// The gates on merchant, cart and person.
extension GateRun {
    var standingConsent: StandingConsent? {
        switch facts.consent {
        case .standing(let consent): consent
        case .absent, .unproven, .invalid, .revoked, .expired: nil
        }
    }

    /// Every switch that stops this contact, the widest first (DIA-9, HRS-11).
    func killSwitch() -> Verdict {
        if facts.isKillSwitchOn { return .fail(.killSwitch) }
        // What closes a region closes it to selling; what its people write is answered all the same.
        guard !purpose.answersPerson else { return .pass }
        let closed = whereabouts.jurisdictions.contains { facts.closedRegions.contains($0) }
        return closed ? .fail(.regionClosed) : .pass
    }

    /// A merchant who is on, and whose number the carriers know where a text is to come from it (SMS-5).
    func merchant() -> Verdict {
        guard facts.merchant.isEnabled, facts.merchant.id == request.merchant else { return .fail(.tenantDisabled) }
        switch request.channel {
        case .voiceAI: return .pass
        case .sms: return textRegistration()
        }
    }

    /// Both the number and the wording as the carriers know them (SMS-5).
    private func textRegistration() -> Verdict {
        guard facts.merchant.areTextsRegistered else { return .fail(.textsNotRegistered) }
        return facts.merchant.changedTexts.contains(request.purpose) ? .fail(.textNotAsRegistered) : .pass
    }

    /// Approved by somebody, and not past its review (facts §3.3). The review day is the last that counts, in UTC.
    func rulesFile() -> Verdict {
        guard rulebook.approvedBy != nil, today <= rulebook.rules.reviewBy else { return .fail(.rulesInvalid) }
        return .pass
    }

    func cart() -> Verdict {
        guard let cart = facts.cart, cart.id == request.cart else { return .fail(.noCart) }
        switch cart.state {
        case .completed: return .fail(.cartCompleted)
        case .expired: return .fail(.cartExpired)
        case .refused: return .fail(.restrictedGoods)
        case .open: return facts.now < cart.expiresAt ? .pass : .fail(.cartExpired)
        }
    }

    func suppression() -> Verdict {
        switch purpose {
        case .cartRecovery, .numberConfirmation, .requestedLink:
            return facts.suppression == nil ? .pass : .fail(.suppressed)
        case .helpAnswer, .policyAnswer:
            return .exempt("answers the person's own question, and sells nothing")
        case .stopConfirmation: return recentStop()
        }
    }

    private func recentStop() -> Verdict {
        guard let entry = facts.suppression, facts.now - entry.at <= ContactPurpose.stopConfirmationSpan else {
            return .fail(.noRecentStop)
        }
        // Saying "stop" again is no new stop: it is confirmed once, however often it is said.
        let isSent = facts.attempts.contains { $0.purpose == .stopConfirmation && $0.at >= entry.since }
        return isSent ? .fail(.alreadySent) : .exempt("confirms this stop, once")
    }

    func restriction() -> Verdict {
        if facts.isErased { return .fail(.erased) }
        return facts.isRestricted ? .fail(.restricted) : .pass
    }

    func consent() -> Verdict {
        switch facts.consent {
        // Of a minor no consent is kept, and none would be one.
        case .absent where facts.age == .minor: .fail(.minor)
        case .absent: .fail(request.channel == .voiceAI ? .noConsentVoiceAI : .noConsentSMS)
        case .unproven: .fail(.consentUnproven)
        case .invalid: .fail(.consentInvalid)
        case .revoked: .fail(.consentRevoked)
        case .expired: .fail(.consentExpired)
        case .standing(let consent): standing(consent)
        }
    }

    /// A consent serves one person, channel, seller and number, each checked here again (CON-1, CON-3).
    private func standing(_ consent: StandingConsent) -> Verdict {
        guard consent.scope.person == request.person, consent.scope.channel == request.channel else {
            return .fail(request.channel == .voiceAI ? .noConsentVoiceAI : .noConsentSMS)
        }
        guard consent.scope.seller == facts.merchant.legalName else { return .fail(.consentOtherSeller) }
        guard consent.number == facts.number else { return .fail(.consentOtherNumber) }
        guard facts.now >= consent.capturedAt, facts.now < consent.expiresAt else { return .fail(.consentExpired) }
        return .pass
    }

    func confirmation() -> Verdict {
        if purpose == .numberConfirmation { return .exempt("asks for the confirmation") }
        guard let confirmedAt = standingConsent?.confirmedAt, confirmedAt <= facts.now else {
            return .fail(.notConfirmed)
        }
        return .pass
    }

    func age() -> Verdict {
        switch facts.age {
        case .adult: .pass
        case .minor: .fail(.minor)
        case .unknown: .fail(.ageNotAttested)
        }
    }
}
