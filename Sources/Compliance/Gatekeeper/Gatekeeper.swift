import Commerce

/// Decides whether a person may be contacted now: pure, first failing gate wins, and nothing unknown is ever let pass.
package struct Gatekeeper: Sendable {
    /// How far ahead ``ContactDecisionRecord/nextAllowedAt`` looks, and in which steps (facts §1.3).
    package static let searchSpan: Duration = .seconds(8 * 86_400)
    static let searchStep: Duration = .seconds(15 * 60)

    package let rulebook: Rulebook

    package init(rulebook: Rulebook) {
        self.rulebook = rulebook
    }

    /// Makes the decision.
    ///
    /// Call it in the transaction that read the facts; store the record before the permit is spent.
    package func decide(_ facts: ContactFacts, for request: ContactRequest) -> ContactDecision {
        let whereabouts = Whereabouts(of: request.number, evidence: facts.places, rulebook: rulebook)
        let run = GateRun(rulebook: rulebook, facts: facts, request: request, whereabouts: whereabouts)
        let gates = run.outcomes()
        let failed = gates.first { $0.result == .fail }
        let record = ContactDecisionRecord(
            decision: request.decision, at: facts.now, channel: request.channel, purpose: request.purpose,
            merchant: request.merchant, person: request.person, cart: request.cart, call: request.call,
            result: failed == nil ? .allow : .block, gates: gates,
            nextAllowedAt: failed.flatMap { $0.gate.opensWithTime ? nextAllowed(after: run) : nil },
            inputs: inputs(of: run, gates: gates), isDryRun: request.isDryRun)
        guard failed == nil else { return .refused(record) }
        guard !request.isDryRun else { return .rehearsed(record) }
        return .allowed(ContactPermit(allowing: request, at: facts.now), record)
    }

    /// The first quarter of an hour at which every gate would pass, if the facts stay as they are.
    private func nextAllowed(after run: GateRun) -> WallTime? {
        let step = Self.searchStep.wholeMilliseconds
        let end = run.facts.now + Self.searchSpan
        var moment = WallTime(
            millisecondsSince1970: (floorDivide(run.facts.now.millisecondsSince1970, step) + 1) * step)
        while moment <= end {
            guard let failed = run.moved(to: moment).firstFailure() else { return moment }
            // What time does not open stays shut: the cart or the consent has run out by then.
            guard failed.gate.opensWithTime else { return nil }
            moment = moment + Self.searchStep
        }
        return nil
    }

    private func inputs(of run: GateRun, gates: [GateOutcome]) -> DecisionInputs {
        let hours = gates.first { $0.gate == .hours }?.result
        let consent = run.standingConsent
        return DecisionInputs(
            rules: rulebook.version, zoneDataVersion: rulebook.zones.version,
            areaCode: run.request.number.northAmericanAreaCode, places: run.whereabouts.places,
            zones: run.whereabouts.zoneNames, jurisdictions: run.whereabouts.jurisdictions,
            windows: hours == .pass || hours == .fail ? run.windowFindings() : [],
            consentTextID: consent?.textID, consentCapturedAt: consent?.capturedAt,
            numberConfirmedAt: consent?.confirmedAt, suppressedAt: run.facts.suppression?.at,
            cartAbandonedAt: run.facts.cart?.abandonedAt, attemptsCounted: run.countedAttempts.count,
            rulesApprovedBy: rulebook.approvedBy, registries: run.facts.registries,
            abandonment: run.request.channel == .voiceAI ? run.facts.abandonment : nil,
            holdout: gates.contains { $0.gate == .holdout && ($0.result == .pass || $0.result == .fail) }
                ? HoldoutStanding(draw: run.facts.draw, share: run.facts.merchant.holdout) : nil,
            callingNumber: run.request.channel == .voiceAI ? run.facts.callingNumber : nil)
    }
}
