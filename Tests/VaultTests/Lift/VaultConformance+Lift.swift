import CallCore
import Commerce
import Compliance
import Testing
import Vault

extension Sample {
    /// The fortnight from the start, in dollars.
    static let liftSpan = LiftSpan(
        merchant: merchant, from: start, to: start + .seconds(14 * 86_400), currency: .usd)
}

extension VaultConformance {
    /// Somebody whom a decision finds in an arm: the share is set by the lot that they drew.
    static func enrol(
        _ vault: any Vault, as arm: TrialArm = .contacted, at now: WallTime = Sample.start
    ) async throws -> ContactDecisionRecord {
        for phone in ["+18135550142", "+18135550143", "+18135550144"] {
            let person = try await Sample.arrive(vault, phone: phone, at: now)
            let lot = try await lot(of: person, in: vault, at: now)
            // Whoever drew the lowest lot is in no contacted arm.
            if arm == .contacted, lot == 0 { continue }
            return try await decide(vault, "dec_1", on: person, holdingOut: arm == .heldOut ? lot + 1 : lot, at: now)
        }
        throw Sample.Broken()
    }

    private static func decide(
        _ vault: any Vault, _ name: DecisionID, on person: PersonID, _ channel: Channel = .voiceAI,
        holdingOut lots: Int, at now: WallTime
    ) async throws -> ContactDecisionRecord {
        try await vault.decideContact(
            Sample.wish(name, of: person, channel: channel),
            under: Sample.terms(holdout: Percentage(basisPoints: lots)), at: now
        ) { _ in .none }.record
    }

    private static func lot(of person: PersonID, in vault: any Vault, at now: WallTime) async throws -> Int {
        let preview = try await vault.previewContact(
            Sample.wish("dec_p", of: person), under: Sample.terms(holdout: .whole(100)), at: now)
        return try #require(preview.inputs.holdout).lot
    }

    private static func outcomes(_ vault: any Vault) async throws -> TrialOutcomes {
        try await vault.trialOutcomes(in: Sample.liftSpan, at: Sample.start)
    }

    /// A call with the person that ended as told, so many seconds after it was answered.
    private static func call(
        _ vault: any Vault, with person: PersonID, for seconds: Int64, as outcome: CallOutcome = .declined
    ) async throws {
        try await vault.create(
            try Sample.newCall(person: person),
            records: [Sample.record(1)])
        try await vault.append(
            LogAppend(
                call: Sample.call, records: [Sample.record(2, .answered(AnsweredCall(leg: "leg", control: "c")))],
                at: Sample.start))
        try await vault.append(
            LogAppend(
                call: Sample.call, records: [Sample.record(3)], with: [.finish(outcome)],
                at: Sample.start + .seconds(seconds)))
    }

    static let lift: [VaultConformance] = [
        VaultConformance("everybody stands in one arm for an epoch, however often they are decided on") { vault in
            let first = try await enrol(vault, as: .heldOut)
            let lots = try #require(first.inputs.holdout).heldOutBelow
            for (name, channel) in [("dec_2", Channel.voiceAI), ("dec_3", .sms)] {
                let again = try await decide(
                    vault, DecisionID(name), on: first.person, channel, holdingOut: lots,
                    at: Sample.start + .seconds(60))
                #expect(again.reason == .heldOut)
            }
            let all = try await outcomes(vault)
            #expect(all.heldOut.count == 1 && all.contacted.isEmpty && all.moved == 0)
        },
        VaultConformance("a question ahead of the time takes nobody into a trial") { vault in
            let person = try await Sample.arrive(vault)
            _ = try await lot(of: person, in: vault, at: Sample.start)
            let all = try await outcomes(vault)
            #expect(all.heldOut.isEmpty && all.contacted.isEmpty)
        },
        VaultConformance("an order is counted for the arm of whoever placed it, once") { vault in
            let person = try await enrol(vault).person
            let now = Sample.start + .seconds(60)
            for _ in 0..<2 { try await vault.record(Sample.order(at: now), of: Sample.merchant, at: now) }
            try await vault.record(
                Sample.order("ord_2", by: [person], at: now, cart: nil), of: Sample.merchant, at: now)
            let outcome = try #require(try await outcomes(vault).contacted.first)
            #expect(outcome.orders == 2)
            #expect(outcome.revenue == 54_000)
            // Of the second order nobody knows the goods.
            #expect(outcome.margin == 10_800 && outcome.ordersWithoutMargin == 1)
        },
        VaultConformance("orders before the trial, and two weeks into it, are not counted for it") { vault in
            _ = try await enrol(vault)
            let end = Sample.start + TrialOutcome.span
            for (name, at) in [("a", Sample.start - .milliseconds(1)), ("b", end), ("c", end - .milliseconds(1))] {
                try await vault.record(Sample.order(name, at: at), of: Sample.merchant, at: Sample.start)
            }
            #expect(try await outcomes(vault).contacted.map(\.orders) == [1])
        },
        VaultConformance("an order in another currency is an order, and adds to no sum") { vault in
            _ = try await enrol(vault)
            let euros = Money(minorUnits: 100, currency: try #require(Currency("EUR")))
            let order = NewOrder(
                orderID: "ord_9", cart: Sample.cartID, people: [], placedAt: Sample.start, total: euros)
            try await vault.record(order, of: Sample.merchant, at: Sample.start)
            let outcome = try #require(try await outcomes(vault).contacted.first)
            #expect(outcome.orders == 1 && outcome.revenue == 0 && outcome.ordersWithoutMargin == 1)
        },
        VaultConformance("a person whose arm changes with the merchant's share is in neither") { vault in
            let first = try await enrol(vault, as: .heldOut)
            let lots = try #require(first.inputs.holdout).lot
            let share = max(lots, 1)
            let again = try await decide(
                vault, "dec_2", on: first.person, holdingOut: lots == 0 ? 0 : share, at: Sample.start)
            let all = try await outcomes(vault)
            // The lowest lot of all leaves the trial only with the trial itself.
            #expect(again.trialArm == (lots == 0 ? nil : .contacted))
            #expect(all.moved == (lots == 0 ? 0 : 1))
            #expect(all.contacted.isEmpty && all.heldOut.count == (lots == 0 ? 1 : 0))
        },
        VaultConformance("what was talked and texted is counted for its cost") { vault in
            let person = try await enrol(vault).person
            try await call(vault, with: person, for: 90)
            let later = Sample.start + .seconds(13 * 3600)
            let text = try await decide(vault, "dec_t", on: person, .sms, holdingOut: 1, at: later)
            #expect(text.result == .allow)
            let outcome = try #require(try await outcomes(vault).contacted.first)
            #expect(outcome.talked == .seconds(90) && outcome.texts == 1)
        },
        VaultConformance("an order is judged by the codes, links and calls that are on record") { vault in
            let person = try await secondContact(vault)
            let granted = try await vault.reserve(try reservation(person))
            let code = try #require(grantedRecord(granted)).code.text
            let now = Sample.start + .seconds(3600)
            func judge(_ name: String, codes: [String] = [], session: WallTime? = nil) async throws -> Attribution {
                try await vault.record(
                    Sample.order(name, codes: codes, at: now, session: session), of: Sample.merchant, at: now)
            }
            #expect(try await judge("a", codes: [code]) == .direct(.codeRedeemed))
            #expect(try await judge("b", codes: ["WELCOME"]) == .none)
            #expect(try await judge("c", session: now - .seconds(60)) == .none)
            try await call(vault, with: person, for: 20)
            #expect(try await judge("d", session: now - .seconds(60)) == .assisted)
            try await vault.recordContact(
                ContactAttempt(at: Sample.start, channel: .sms, purpose: .requestedLink, cart: Sample.cartID),
                with: person, of: Sample.merchant, key: "link")
            #expect(try await judge("e", session: now - .seconds(60)) == .direct(.recoveryLink))
            let sums = try await vault.attributedOrders(in: Sample.liftSpan, at: now)
            #expect(sums.map(\.kind) == [.direct, .assisted, .none])
            #expect(sums.map(\.orders) == [2, 1, 2])
            #expect(sums.first?.revenue == Money(minorUnits: 54_000, currency: .usd))
        },
        VaultConformance("a call that reached nobody, or was short, assists nothing") { vault in
            let person = try await Sample.arrive(vault)
            try await call(vault, with: person, for: 60, as: .voicemail)
            let order = Sample.order(at: Sample.start + .seconds(3600))
            #expect(try await vault.record(order, of: Sample.merchant, at: Sample.start) == .none)
        },
        VaultConformance("after an erasure the counts stay, and nobody can tell whose they are") { vault in
            let person = try await enrol(vault).person
            try await vault.record(Sample.order(), of: Sample.merchant, at: Sample.start)
            _ = try await vault.erase(
                person, of: Sample.merchant, under: .order(try Sample.reason()), at: Sample.start)
            #expect(try await outcomes(vault).contacted.map(\.orders) == [1])
            try await vault.record(
                Sample.order("ord_2", by: [person], cart: nil), of: Sample.merchant, at: Sample.start)
            #expect(try await outcomes(vault).contacted.map(\.orders) == [1])
        },
    ]
}
