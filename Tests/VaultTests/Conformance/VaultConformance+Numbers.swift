import CallCore
import Commerce
import Compliance
import Testing
import Vault

extension VaultConformance {
    private static let line = "+13125550100"

    private static func terms(limits: DailyLimits = DailyLimits()) throws -> ContactTerms {
        let plain = try Sample.terms()
        let merchant = MerchantFacts(
            id: plain.merchant.id, legalName: plain.merchant.legalName, isEnabled: true,
            nationalRegistry: plain.merchant.nationalRegistry, reassignedNumbers: plain.merchant.reassignedNumbers,
            registrations: plain.merchant.registrations, dailyLimits: limits)
        return ContactTerms(
            rulebook: plain.rulebook, merchant: merchant, isKillSwitchOn: false, registries: plain.registries,
            cartLifetime: plain.cartLifetime, callingNumber: E164(line))
    }

    /// A call from the line to somebody of its own, of which these events are on record, a second apart.
    private static func call(
        _ vault: any Vault, _ number: Int, at now: WallTime = Sample.start - .seconds(3600), _ events: [CallEvent]
    ) async throws {
        let person = try await Sample.arrive(vault, phone: "+1813555\(1000 + number)", at: now)
        let key = CallKey(merchant: Sample.merchant, call: CallID("call_n\(number)"))
        try await vault.create(
            NewCall(
                key: key, person: person, cart: Sample.cartID, script: try Sample.script(), createdAt: now,
                callingNumber: E164(line)), records: [Sample.record(1)])
        for (index, event) in events.enumerated() {
            try await vault.append(
                LogAppend(call: key, records: [Sample.record(index + 2, event)], at: now + .seconds(Int64(index))))
        }
        _ = try await vault.closeWithoutLog(key, as: .noAnswer, at: now + .seconds(60))
    }

    private static let allowed = CallEvent.contactAllowed(
        ContactAllowed(decision: "dec", effect: EffectID(incarnation: .first, event: .first, index: 0)))
    private static let answered = CallEvent.answered(AnsweredCall(leg: "leg", control: "control"))
    private static let failed = CallEvent.dialFailed(
        DialFailed(effect: EffectID(incarnation: .first, event: .first, index: 0), failure: .refused))

    private static func hungUp(_ by: HangUpSource, sip: Int? = nil) -> CallEvent {
        .hungUp(HungUp(cause: .normal, by: by, sip: sip.map { SIPStatus($0) }))
    }

    private static func health(_ vault: any Vault, at now: WallTime = Sample.start) async throws -> NumberHealth? {
        try await vault.callingNumbers(at: now).first { $0.number.text == line }?.health
    }

    private static func decide(
        _ vault: any Vault, _ id: DecisionID, at now: WallTime = Sample.start, limits: DailyLimits = DailyLimits()
    ) async throws -> ContactDecisionRecord {
        let person = try await Sample.arrive(vault)
        return try await vault.decideContact(
            Sample.wish(id, of: person, call: nil), under: terms(limits: limits), at: now
        ) { _ in .none }.record
    }

    static let numbers: [VaultConformance] = [
        VaultConformance("what is bought after its call was taken up, and before it is dialed, is not called about") {
            vault in
            let person = try await Sample.arrive(vault)
            let job = try await vault.enqueue(Sample.job(.callCart, key: "j", of: person), at: Sample.start)
            let lapse = Sample.start + .seconds(60)
            #expect(try await vault.leaseDueJobs(limit: 1, until: lapse, at: Sample.start).map(\.id) == [job])
            _ = try await vault.complete(Sample.cartID, of: Sample.merchant, at: Sample.start)
            #expect(try await decide(vault, "dec_1").reason == .cartCompleted)
            #expect(try await vault.job(job, at: Sample.start)?.state == .cancelled)
        },
        VaultConformance("of a number's dials is known how the networks and the people took them") { vault in
            try await call(vault, 1, [allowed, hungUp(.person, sip: 608)])
            try await call(vault, 2, [allowed, hungUp(.person, sip: 486)])
            try await call(vault, 3, [allowed, answered, hungUp(.person, sip: 200)])
            try await call(vault, 4, [allowed, answered, hungUp(.us, sip: 200)])
            try await call(vault, 5, [allowed, answered])
            try await call(vault, 6, [allowed])
            // Never dialed, never placed, and a day ago.
            try await call(vault, 7, [])
            try await call(vault, 8, [allowed, failed])
            try await call(vault, 9, at: Sample.start - .seconds(86_401), [allowed, hungUp(.person, sip: 608)])
            #expect(try await health(vault) == NumberHealth(dialed: 6, refused: 1, answered: 3, short: 1))
        },
        VaultConformance("a number that went bad calls nobody until somebody lets it, and then counts anew") { vault in
            for number in 1...20 { try await call(vault, number, [allowed, hungUp(.person, sip: 603)]) }
            let stopped = try await decide(vault, "dec_1")
            #expect(stopped.reason == .callsRefused)
            #expect(stopped.inputs.callingNumber?.refused == 20)
            // The dials are a day old, and it is still stopped.
            let later = Sample.start + .seconds(86_400)
            #expect(try await decide(vault, "dec_2", at: later).reason == .callsRefused)
            let shown = try #require(try await vault.callingNumbers(at: later).first)
            #expect(shown.number.text == line && shown.stoppedAt == Sample.start)
            #expect(shown.health.standing == .stopped(.refused))
            let number = shown.number
            let reason = try #require(AccessReason(actor: "tests", reason: "mended"))
            #expect(try await vault.letCall(number, for: reason, at: Sample.start + .seconds(60)))
            #expect(try await !vault.letCall(number, for: reason, at: Sample.start + .seconds(60)))
            #expect(try await decide(vault, "dec_3", at: Sample.start + .seconds(61)).result == .allow)
        },
        VaultConformance("a number dials no more often in a day than its merchant lets it") { vault in
            try await call(vault, 1, [allowed])
            try await call(vault, 2, [])
            let full = try await decide(vault, "dec_1", limits: DailyLimits(calls: 1))
            #expect(full.reason == .dailyLimitReached)
            #expect(full.nextAllowedAt != nil)
            #expect(try await decide(vault, "dec_2", limits: DailyLimits(calls: 2)).result == .allow)
        },
        VaultConformance("a dry run's decision is on record with its mark, counts for nothing and takes nothing along")
        {
            vault in
            let person = try await Sample.arrive(vault)
            for id in [DecisionID("dec_1"), "dec_2"] {
                let wish = ContactWish(
                    decision: id, merchant: Sample.merchant, person: person, channel: .voiceAI, cart: Sample.cartID,
                    isDryRun: true)
                let decision = try await vault.decideContact(wish, under: terms(), at: Sample.start) { _ in .none }
                #expect(decision.record.result == .allow)
                if let permit = decision.permit() {
                    _ = consume permit
                    Issue.record("a dry run permitted something")
                }
            }
            let stored = try await vault.decisions(about: person, of: Sample.merchant, limit: 9, at: Sample.start)
            #expect(stored.map(\.isDryRun) == [true, true])
            #expect(try await decide(vault, "dec_3").inputs.attemptsCounted == 0)
        },
    ]
}
