import CallCore
import Commerce
import Compliance
import Testing
import Vault

/// Registries that say one thing of every number, and remember which were asked about.
private struct SaidOfAll: NumberRegistries {
    let finding: RegistryFindings

    func findings(on number: E164) -> RegistryFindings { finding }
}

extension VaultConformance {
    private static func terms(
        limits: DailyLimits = DailyLimits(), registries: any NumberRegistries = NoRegistries(),
        reassigned: RegistryMode = .exempt(reason: "consent")
    ) throws -> ContactTerms {
        let plain = try Sample.terms()
        let merchant = MerchantFacts(
            id: plain.merchant.id, legalName: plain.merchant.legalName, isEnabled: true,
            nationalRegistry: plain.merchant.nationalRegistry, reassignedNumbers: reassigned,
            registrations: plain.merchant.registrations, dailyLimits: limits)
        return ContactTerms(
            rulebook: plain.rulebook, merchant: merchant, isKillSwitchOn: false,
            registries: registries, cartLifetime: plain.cartLifetime)
    }

    private static func decide(
        _ vault: any Vault, _ wish: ContactWish, under terms: ContactTerms, at now: WallTime = Sample.start
    ) async throws -> ContactDecisionRecord {
        try await vault.decideContact(wish, under: terms, at: now) { _ in .none }.record
    }

    /// A call about somebody else that ended as told.
    private static func call(_ vault: any Vault, _ number: Int, as outcome: CallOutcome, at now: WallTime) async throws
    {
        let person = try await Sample.arrive(vault, phone: "+1813555\(1000 + number)", at: now)
        let key = CallKey(merchant: Sample.merchant, call: CallID("call_c\(number)"))
        try await vault.create(try Sample.newCall(key, person: person, at: now), records: [])
        _ = try await vault.closeWithoutLog(key, as: outcome, at: now)
    }

    static let campaign: [VaultConformance] = [
        VaultConformance("the second abandoned call in thirty days stops the calls, and no text") { vault in
            let person = try await Sample.arrive(vault)
            let day = { (days: Int64) in Sample.start - .seconds(days * 86_400) }
            try await call(vault, 1, as: .abandoned, at: day(31))
            try await call(vault, 2, as: .abandoned, at: day(2))
            try await call(vault, 3, as: .accepted, at: day(2))
            try await call(vault, 4, as: .noAnswer, at: day(1))
            let one = try await decide(vault, Sample.wish("dec_1", of: person, call: nil), under: try terms())
            #expect(one.inputs.abandonment == AbandonmentTally(answered: 2, abandoned: 1))
            #expect(one.result == .allow)
            try await vault.releaseContact("dec_1", of: Sample.merchant, at: Sample.start)
            try await call(vault, 5, as: .abandoned, at: day(1))
            let two = try await decide(vault, Sample.wish("dec_2", of: person, call: nil), under: try terms())
            #expect(two.reason == .abandonedTooOften)
            let text = Sample.wish("dec_3", of: person, channel: .sms, call: nil)
            #expect(try await decide(vault, text, under: try terms()).result == .allow)
        },
        VaultConformance("a merchant's daily limit holds over all its people, and opens a day after") { vault in
            let first = try await Sample.arrive(vault)
            let second = try await Sample.arrive(vault, phone: "+18135550143")
            let limited = try terms(limits: DailyLimits(calls: 1))
            #expect(try await decide(vault, Sample.wish("dec_1", of: first), under: limited).result == .allow)
            let full = try await decide(vault, Sample.wish("dec_2", of: second), under: limited)
            #expect(full.failedGate == .budgetAndCapacity)
            // The next quarter of an hour after a day.
            #expect(full.nextAllowedAt == Sample.start + .seconds(86_400 + 300))
            let text = Sample.wish("dec_3", of: second, channel: .sms)
            #expect(try await decide(vault, text, under: limited).result == .allow)
            // A call that never reached the network takes no room.
            try await vault.releaseContact("dec_1", of: Sample.merchant, at: Sample.start)
            try await vault.releaseContact("dec_3", of: Sample.merchant, at: Sample.start)
            #expect(try await decide(vault, Sample.wish("dec_4", of: second), under: limited).result == .allow)
        },
        VaultConformance("the registries are asked about the person's own number, and the answer is on record") {
            vault in
            let person = try await Sample.arrive(vault)
            let yes = ReassignmentFinding(
                .yes, queriedOn: CivilDate("2026-11-20"), consentDate: CivilDate("2026-11-20"))
            let asked = try terms(
                registries: SaidOfAll(finding: RegistryFindings(reassigned: yes)), reassigned: .file(path: "rnd.csv"))
            let record = try await decide(vault, Sample.wish("dec_1", of: person), under: asked)
            #expect(record.reason == .numberReassigned)
            let stored = try await vault.decisions(about: person, of: Sample.merchant, limit: 1, at: Sample.start)
            #expect(stored.first?.inputs.registries?.reassigned == yes)
        },
        VaultConformance("a number that somebody else has now is stopped for good") { vault in
            let person = try await Sample.arrive(vault)
            let yes = ReassignmentFinding(
                .yes, queriedOn: CivilDate("2026-11-20"), consentDate: CivilDate("2026-11-20"))
            let asked = try terms(
                registries: SaidOfAll(finding: RegistryFindings(reassigned: yes)), reassigned: .file(path: "rnd.csv"))
            _ = try await decide(vault, Sample.wish("dec_1", of: person), under: asked)
            #expect(try await vault.isSuppressed(try Sample.phone(), of: Sample.merchant, at: Sample.start))
            let later = try await decide(vault, Sample.wish("dec_2", of: person), under: try terms())
            #expect(later.failedGate == .personSuppressed)
        },
    ]
}
