import Commerce

/// The gates on holidays and hours (HRS-1 to HRS-9).
extension GateRun {
    /// What calendar and clock show in every zone the person may be in; nil when any zone is not known.
    func localTimes() -> [(zone: String, local: LocalTime)]? {
        guard !whereabouts.zoneNames.isEmpty else { return nil }
        var times: [(String, LocalTime)] = []
        for name in whereabouts.zoneNames {
            guard let zone = rulebook.zones[name] else { return nil }
            times.append((name, zone.localTime(at: facts.now)))
        }
        return times
    }

    func holiday() -> Verdict {
        guard let times = localTimes() else { return .fail(.unknownTimeZone) }
        for (_, local) in times {
            guard rulebook.holidays.covers(local.date) else { return .fail(.holidaysUnknown) }
            // The product makes no calls on federal holidays, whatever a state allows.
            if request.channel == .voiceAI, rulebook.holidays.federal(on: local.date) != nil { return .fail(.holiday) }
            for code in whereabouts.jurisdictions {
                guard let rules = rulebook.rules[code] else { return .fail(.unknownJurisdiction) }
                if rules.holidays == .closed, isHoliday(local.date, in: code) { return .fail(.holiday) }
            }
        }
        return .pass
    }

    private func isHoliday(_ date: CivilDate, in code: JurisdictionCode) -> Bool {
        rulebook.holidays.federal(on: date) != nil || rulebook.holidays.own(of: code, on: date) != nil
    }

    func hours() -> Verdict {
        let findings = windowFindings()
        guard !findings.isEmpty else { return .fail(.unknownTimeZone) }
        return findings.allSatisfy(\.isOpen) ? .pass : .fail(.outsideHours)
    }

    /// What every window says in every zone; empty when a zone or a jurisdiction is not known.
    func windowFindings() -> [WindowFinding] {
        guard let times = localTimes(), !whereabouts.jurisdictions.isEmpty else { return [] }
        var findings: [WindowFinding] = []
        for (zone, local) in times {
            func note(_ name: String, _ spans: [OpenSpan]) {
                let isOpen = spans.contains { $0.isOpen(at: local.time, lastStartBeforeEnd: startMargin) }
                findings.append(
                    WindowFinding(
                        jurisdiction: name, zone: zone, local: local.description,
                        window: spans.map(\.description).joined(separator: ","), isOpen: isOpen))
            }
            for code in whereabouts.jurisdictions {
                guard let rules = rulebook.rules[code] else { return [] }
                note(code.text, rules.hours[request.channel][local.weekday])
                if let span = holidaySpan(of: rules, code: code, on: local.date) {
                    note("\(code.text) holiday", [span])
                }
            }
            note("US-federal", rulebook.rules.federalHours[local.weekday])
            note("product_floor", rulebook.rules.productFloor.hours[request.channel][local.weekday])
            if let own = facts.merchant.hours(for: request.channel) { note("merchant", own[local.weekday]) }
        }
        return findings
    }

    /// The span that a jurisdiction leaves open to calls on this day, if the day is one of its holidays.
    private func holidaySpan(of rules: JurisdictionRules, code: JurisdictionCode, on date: CivilDate) -> OpenSpan? {
        switch (rules.holidays, request.channel) {
        case (.restricted(let span), .voiceAI): isHoliday(date, in: code) ? span : nil
        case (.restricted, .sms), (.open, _), (.closed, _): nil
        }
    }

    /// How long before the end of a window the last contact may start (HRS-8).
    ///
    /// The link that somebody asks for in a call that began in time is sent to the end of the window.
    private var startMargin: Duration {
        switch (request.channel, purpose) {
        case (.voiceAI, _): .seconds(10 * 60)
        case (.sms, .requestedLink): .zero
        case (.sms, .cartRecovery), (.sms, .numberConfirmation), (.sms, .stopConfirmation), (.sms, .helpAnswer),
            (.sms, .policyAnswer):
            .seconds(5 * 60)
        }
    }
}
