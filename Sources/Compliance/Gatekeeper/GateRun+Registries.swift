import Commerce

/// The gates on registries of numbers (LST-1 to LST-7).
extension GateRun {
    /// An exemption counts only with its reason.
    func exempt(_ reason: String) -> Verdict {
        reason.isEmpty ? .fail(.registryNotConfigured) : .exempt(reason)
    }

    func nationalList() -> Verdict {
        list(facts.merchant.nationalRegistry, says: facts.registries.national)
    }

    /// The lists of those candidate states that keep one of their own.
    func stateLists() -> Verdict {
        var notes: [String] = []
        var isExempt = true
        for code in whereabouts.jurisdictions where rulebook.rules[code]?.hasOwnList == true {
            switch list(facts.merchant.stateRegistry(of: code), says: listing(in: code)) {
            case .pass: isExempt = false
            case .fail(let reason): return .fail(reason)
            case .exempt(let note): notes.append("\(code.text): \(note)")
            case .noted(let note):
                isExempt = false
                notes.append("\(code.text): \(note)")
            }
        }
        guard !notes.isEmpty else { return .exempt("no state here keeps a list of its own") }
        return isExempt ? .exempt(notes.joined(separator: "; ")) : .noted(notes.joined(separator: "; "))
    }

    /// What the state's list says, or the one that the merchant has of all states.
    private func listing(in code: JurisdictionCode) -> ListFinding? {
        let found = facts.registries.states
        return (found.first { $0.jurisdiction == code } ?? found.first { $0.jurisdiction == .unitedStates })?.finding
    }

    /// What one list comes to: recent, covering the number, and either without it or beside a signed consent (LST-1, LST-2).
    private func list(_ mode: RegistryMode, says finding: ListFinding?) -> Verdict {
        switch mode {
        case .notConfigured: return .fail(.registryNotConfigured)
        case .exempt(let reason): return exempt(reason)
        case .file: break
        }
        guard let finding, let asOf = finding.asOf else { return .fail(.registryUnreadable) }
        let age = today.days(since: asOf)
        // A list of tomorrow is none either.
        guard age >= DayCount(0), age <= ListFinding.longestAge else { return .fail(.registryStale) }
        switch finding.answer {
        case .unreadable: return .fail(.registryUnreadable)
        case .notCovered: return .fail(.registryNotCovered)
        case .notListed: return .noted("not listed as of \(asOf)")
        case .listed: break
        }
        guard let consent = standingConsent, consent.scope.seller == facts.merchant.legalName else {
            return .fail(.listedWithoutConsent)
        }
        let captured = LocalTime(consent.capturedAt, offsetSeconds: 0).date
        return .noted("listed as of \(asOf), and a signed consent of \(captured) names the seller")
    }

    /// The database must have answered "no" to the date of this consent, not long ago (LST-4).
    func reassignedNumber() -> Verdict {
        switch facts.merchant.reassignedNumbers {
        case .notConfigured: return .fail(.registryNotConfigured)
        case .exempt(let reason): return exempt(reason)
        case .file: break
        }
        guard let finding = facts.registries.reassigned else { return .fail(.registryUnreadable) }
        switch finding.answer {
        case .unreadable: return .fail(.registryUnreadable)
        case .yes: return .fail(.numberReassigned)
        case .notAsked: return .fail(.reassignmentUnknown)
        case .no, .noData: break
        }
        guard let queriedOn = finding.queriedOn, let asked = finding.consentDate, let consent = standingConsent else {
            return .fail(.reassignmentUnknown)
        }
        let age = today.days(since: queriedOn)
        guard age >= DayCount(0), age <= ReassignmentFinding.longestAge else { return .fail(.registryStale) }
        let captured = LocalTime(consent.capturedAt, offsetSeconds: 0).date
        // Asked about a later date, the database said nothing of the time between.
        guard asked <= captured else { return .fail(.reassignmentUnknown) }
        if finding.answer == .no { return .noted("not reassigned since \(asked), asked on \(queriedOn)") }
        guard today.days(since: captured) < ReassignmentFinding.consentYoungerThan else {
            return .fail(.reassignmentUnknown)
        }
        return .noted("no data on \(queriedOn), and the consent of \(captured) is younger than 30 days")
    }
}
