import Commerce

/// One passage through the gates at one moment.
struct GateRun: Sendable {
    /// What a gate says before it is written down.
    enum Verdict: Equatable {
        case pass
        /// Passed, on grounds that have to be on record.
        case noted(String)
        case fail(BlockReason)
        case exempt(String)
    }

    let rulebook: Rulebook
    var facts: ContactFacts
    let request: ContactRequest
    let whereabouts: Whereabouts

    /// The date in UTC, which days on record are compared with.
    var today: CivilDate { LocalTime(facts.now, offsetSeconds: 0).date }

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
            case .noted(let note): return GateOutcome(gate: gate, result: .pass, note: note)
            case .exempt(let note): return GateOutcome(gate: gate, result: .exempt, note: note)
            case .fail(let reason):
                hasFailed = true
                return GateOutcome(gate: gate, result: .fail, reason: reason)
            }
        }
    }

    func firstFailure() -> GateOutcome? { outcomes().first { $0.result == .fail } }

    private func verdict(of gate: GateID) -> Verdict {
        if let note = answerExemption(from: gate) { return .exempt(note) }
        return switch gate {
        case .killSwitch: killSwitch()
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
        case .dncNational: nationalList()
        case .dncState: stateLists()
        case .reassignedNumber: reassignedNumber()
        case .jurisdictionMode: jurisdictionMode()
        case .registrationEvidence: registration()
        case .holiday: holiday()
        case .hours: hours()
        case .frequency: frequency()
        case .abandonRate: abandonRate()
        case .sms48hOneMessage: oneReminder()
        case .budgetAndCapacity: budget()
        case .holdout: holdout()
        }
    }

    /// The purpose that the gates go by. A purpose whose own terms are not met is taken for a sales contact.
    var purpose: ContactPurpose {
        guard request.channel == .sms else { return .cartRecovery }
        switch request.purpose {
        case .cartRecovery, .numberConfirmation, .stopConfirmation, .helpAnswer, .policyAnswer: return request.purpose
        case .requestedLink: return wasAskedForInRecentCall ? .requestedLink : .cartRecovery
        }
    }

    /// An answer is owed to the person whatever became of cart and consent, at any hour (REV-7, REV-13).
    private func answerExemption(from gate: GateID) -> String? {
        guard purpose.answersPerson else { return nil }
        switch gate {
        case .cartStillOpen, .consentVoiceAI, .consentSMS, .confirmedNumber, .age, .dncNational, .dncState,
            .reassignedNumber, .jurisdictionMode, .registrationEvidence, .holiday, .hours, .abandonRate,
            .sms48hOneMessage, .budgetAndCapacity, .holdout:
            return answerNote
        case .killSwitch, .tenantEnabled, .rulesFileValid, .personSuppressed, .restrictedOrErased, .countryEnabled,
            .numberType, .frequency:
            return nil
        }
    }

    /// Why an answer passes what stops other texts.
    var answerNote: String {
        purpose == .stopConfirmation ? "answers the person's own stop" : "answers the person's own question"
    }
}
