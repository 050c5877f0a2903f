import Commerce

/// One passage through the gates at one moment.
struct GateRun: Sendable {
    /// What a gate says before it is written down.
    enum Verdict: Equatable {
        case pass
        case fail(BlockReason)
        case exempt(String)
    }

    let rulebook: Rulebook
    var facts: ContactFacts
    let request: ContactRequest
    let whereabouts: Whereabouts

    /// The same passage at another moment.
    func moved(to moment: WallTime) -> GateRun {
        var run = self
        run.facts.now = moment
        return run
    }

    /// Every gate of the channel in order; those behind the first that fails are not run.
    func outcomes() -> [GateOutcome] {
        var hasFailed = false
        return GateID.order(for: request.channel).map { gate in
            guard !hasFailed else { return GateOutcome(gate: gate, result: .notRun) }
            switch verdict(of: gate) {
            case .pass: return GateOutcome(gate: gate, result: .pass)
            case .exempt(let note): return GateOutcome(gate: gate, result: .exempt, note: note)
            case .fail(let reason):
                hasFailed = true
                return GateOutcome(gate: gate, result: .fail, reason: reason)
            }
        }
    }

    func firstFailure() -> GateOutcome? { outcomes().first { $0.result == .fail } }

    private func verdict(of gate: GateID) -> Verdict {
        if purpose == .stopConfirmation, let note = Self.stopExemption(from: gate) { return .exempt(note) }
        return switch gate {
        case .killSwitch: facts.isKillSwitchOn ? .fail(.killSwitch) : .pass
        case .tenantEnabled: merchant()
        case .rulesFileValid: rulesFile()
        case .cartStillOpen: cart()
        case .personSuppressed: suppression()
        case .restrictedOrErased: restriction()
        case .consentVoiceAI, .consentSMS: consent()
        case .confirmedNumber: confirmation()
        case .age: age()
        case .countryEnabled: country()
        case .numberType: numberType()
        case .dncNational: registry(facts.merchant.nationalRegistry)
        case .reassignedNumber: registry(facts.merchant.reassignedNumbers)
        case .jurisdictionMode: jurisdictionMode()
        case .holiday: holiday()
        case .hours: hours()
        case .frequency: frequency()
        case .sms48hOneMessage: oneReminder()
        }
    }

    /// The purpose that the gates go by. A purpose whose own terms are not met is taken for a sales contact.
    var purpose: ContactPurpose {
        guard request.channel == .sms else { return .cartRecovery }
        switch request.purpose {
        case .cartRecovery, .numberConfirmation, .stopConfirmation: return request.purpose
        case .requestedLink: return wasAskedForInRecentCall ? .requestedLink : .cartRecovery
        }
    }

    /// The answer to a stop is owed to the person whatever became of cart and consent, at any hour (REV-7).
    private static func stopExemption(from gate: GateID) -> String? {
        switch gate {
        case .cartStillOpen, .consentVoiceAI, .consentSMS, .confirmedNumber, .age, .dncNational, .reassignedNumber,
            .jurisdictionMode, .holiday, .hours, .frequency, .sms48hOneMessage:
            "answers the person's own stop"
        case .killSwitch, .tenantEnabled, .rulesFileValid, .personSuppressed, .restrictedOrErased, .countryEnabled,
            .numberType:
            nil
        }
    }
}
