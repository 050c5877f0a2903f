import CallCore
import Commerce
import Compliance
import Testing
import Vault

extension VaultConformance {
    /// Whether a decision allowed, with its record; the permit is given up.
    static func decide(
        _ vault: any Vault, _ wish: ContactWish, at now: WallTime = Sample.start,
        with consequence: ContactConsequence = .none
    ) async throws -> ContactDecisionRecord {
        let decision = try await vault.decideContact(wish, under: Sample.terms(), at: now) { _ in consequence }
        return decision.record
    }

    private static func stop(_ vault: any Vault, _ person: PersonID, _ key: String, at now: WallTime) async throws {
        _ = try await vault.suppress(
            NewSuppression(
                merchant: Sample.merchant, subject: .person(person), reason: .textPhrase, key: key, at: now))
    }

    /// Why the text that confirms a stop is refused; nil when it is allowed.
    private static func confirmStop(
        _ vault: any Vault, _ person: PersonID, _ name: DecisionID, at now: WallTime
    ) async throws -> BlockReason? {
        let wish = ContactWish(
            decision: name, merchant: Sample.merchant, person: person, channel: .sms, purpose: .stopConfirmation,
            cart: nil)
        return try await decide(vault, wish, at: now).reason
    }

    static let contact: [VaultConformance] = [
        VaultConformance("an allowed contact gives a permit for the person's own number, and a record with its facts") {
            vault in
            let person = try await Sample.arrive(vault)
            let decision = try await vault.decideContact(
                Sample.wish("dec_1", of: person), under: Sample.terms(), at: Sample.start
            ) { _ in .none }
            #expect(decision.record.result == .allow, "\(String(describing: decision.record.reason))")
            guard let permit = decision.permit() else {
                Issue.record("no permit")
                return
            }
            #expect(try permit.spend(at: Sample.start, for: .voiceAI) == Sample.phone())
            let stored = try await vault.decisions(about: person, of: Sample.merchant, limit: 10, at: Sample.start)
            #expect(stored.map(\.decision) == ["dec_1"])
            #expect(stored.first?.inputs.numberConfirmedAt != nil)
        },
        VaultConformance("of two dialers racing for one person one is allowed") { vault in
            let person = try await Sample.arrive(vault)
            let results = try await withThrowingTaskGroup(of: ContactDecisionRecord.self) { group in
                for name in ["dec_1", "dec_2"] {
                    group.addTask { try await decide(vault, Sample.wish(DecisionID(name), of: person)) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(results.filter { $0.result == .allow }.count == 1)
            #expect(results.compactMap(\.failedGate) == [.frequency])
        },
        VaultConformance("counters are given back when the attempt never reached the network") { vault in
            let person = try await Sample.arrive(vault)
            #expect(try await decide(vault, Sample.wish("dec_1", of: person)).result == .allow)
            #expect(try await decide(vault, Sample.wish("dec_2", of: person)).result == .block)
            try await vault.releaseContact("dec_1", of: Sample.merchant, at: Sample.start)
            #expect(try await decide(vault, Sample.wish("dec_3", of: person)).result == .allow)
            await #expect(throws: VaultError.unknownDecision("dec_2")) {
                try await vault.releaseContact("dec_2", of: Sample.merchant, at: Sample.start)
            }
        },
        VaultConformance("a stop is confirmed by one text, also when it is said again a month later") { vault in
            let person = try await Sample.arrive(vault)
            #expect(try await confirmStop(vault, person, "dec_0", at: Sample.start) == .noRecentStop)
            try await stop(vault, person, "a", at: Sample.start)
            #expect(try await confirmStop(vault, person, "dec_1", at: Sample.start + .seconds(301)) == .noRecentStop)
            #expect(try await confirmStop(vault, person, "dec_2", at: Sample.start + .seconds(299)) == nil)
            #expect(try await confirmStop(vault, person, "dec_3", at: Sample.start + .seconds(300)) == .alreadySent)
            let later = Sample.start + .seconds(40 * 86_400)
            _ = try await vault.upsertPerson(try Sample.profile(), of: Sample.merchant, at: later)
            try await stop(vault, person, "b", at: later)
            #expect(try await confirmStop(vault, person, "dec_4", at: later) == .alreadySent)
        },
        VaultConformance("a suppressed person is refused, and the refusal is on record") { vault in
            let person = try await Sample.arrive(vault)
            _ = try await vault.suppress(
                NewSuppression(
                    merchant: Sample.merchant, subject: .person(person), reason: .key, key: "k", at: Sample.start))
            let record = try await decide(vault, Sample.wish("dec_1", of: person))
            #expect(record.failedGate == .personSuppressed)
            let stored = try await vault.decisions(about: person, of: Sample.merchant, limit: 10, at: Sample.start)
            #expect(stored == [record])
        },
        VaultConformance("a completed cart bars the contact that was decided on before") { vault in
            let person = try await Sample.arrive(vault)
            _ = try await vault.complete(Sample.cartID, of: Sample.merchant, at: Sample.start)
            #expect(try await decide(vault, Sample.wish("dec_1", of: person)).failedGate == .cartStillOpen)
        },
        VaultConformance("decision and call records are committed together or not at all") { vault in
            let person = try await Sample.arrive(vault)
            try await vault.create(try Sample.newCall(person: person), records: [Sample.record(1)])
            let gap = ContactConsequence(
                append: LogAppend(call: Sample.call, records: [Sample.record(7)], at: Sample.start))
            await #expect(throws: VaultError.self) {
                _ = try await decide(vault, Sample.wish("dec_1", of: person), with: gap)
            }
            #expect(
                try await vault.decisions(about: person, of: Sample.merchant, limit: 10, at: Sample.start).isEmpty)
            let next = ContactConsequence(
                append: LogAppend(call: Sample.call, records: [Sample.record(2)], at: Sample.start))
            #expect(try await decide(vault, Sample.wish("dec_1", of: person), with: next).result == .allow)
            #expect(try await vault.log(of: Sample.call, at: Sample.start).count == 2)
        },
        VaultConformance("a text job begins with its decision, and not when it is no longer held") { vault in
            let person = try await Sample.arrive(vault)
            let id = try await vault.enqueue(Sample.job(.confirmNumber, key: "t", of: person), at: Sample.start)
            let wish = Sample.wish("dec_1", of: person, channel: .sms, purpose: .numberConfirmation, call: nil)
            await #expect(throws: VaultError.unknownJob(id)) {
                _ = try await decide(vault, wish, with: ContactConsequence(begin: id))
            }
            _ = try await vault.leaseDueJobs(limit: 1, until: Sample.start + .seconds(30), at: Sample.start)
            #expect(try await decide(vault, wish, with: ContactConsequence(begin: id)).result == .allow)
            #expect(try await vault.job(id, at: Sample.start)?.state == .acting)
        },
        VaultConformance("a preview decides alike and leaves no trace") { vault in
            let person = try await Sample.arrive(vault)
            let preview = try await vault.previewContact(
                Sample.wish("dec_1", of: person), under: Sample.terms(), at: Sample.start)
            #expect(preview.result == .allow)
            #expect(
                try await vault.decisions(about: person, of: Sample.merchant, limit: 10, at: Sample.start).isEmpty)
            #expect(try await decide(vault, Sample.wish("dec_1", of: person)) == preview)
        },
        VaultConformance("a contact made elsewhere is counted once") { vault in
            let person = try await Sample.arrive(vault)
            let earlier = ContactAttempt(
                at: Sample.start - .seconds(3 * 86_400), channel: .voiceAI, purpose: .cartRecovery,
                cart: Sample.cartID)
            for _ in 0..<2 {
                try await vault.recordContact(earlier, with: person, of: Sample.merchant, key: "import/1")
            }
            #expect(try await decide(vault, Sample.wish("dec_1", of: person)).inputs.attemptsCounted == 1)
        },
    ]
}
