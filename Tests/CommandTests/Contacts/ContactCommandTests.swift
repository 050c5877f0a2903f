import Commerce
import Compliance
import Controls
import Foundation
import Runtime
import Scripts
import Testing
import Vault

/// Why somebody was or may be contacted, and the switches that stop it.
struct ContactCommandTests {
    private struct Answer: Decodable {
        let result: String
        let gate: String?
        let reason: String?
    }

    /// The prepared person agrees to calls under the text that ships, and one call is decided on.
    private static func decided(in place: Workplace) async throws {
        let prepared = try await PreparedVault.make(in: place)
        let vault = try PreparedVault.open(place)
        let now = WallClock.system.now()
        let merchant = try #require(try await Catalogue(vault: vault, wall: .system).merchant(PreparedVault.merchant))
        let text = try #require(merchant.consentTexts.first { $0.channel == .voiceAI })
        let number = try await vault.pseudonym(
            of: try #require(E164(PreparedVault.number)), merchant: merchant.id, at: now)
        let evidence = text.evidence(
            of: merchant.legalName, method: .webCheckboxUntickedByDefault, isSigned: true,
            capturedAt: now - .seconds(40))
        let scope = ConsentScope(person: prepared.person, channel: .voiceAI, seller: merchant.legalName)
        for (key, kind) in [
            ("a", ConsentEvent.Kind.granted(scope, evidence, number: number)), ("b", .confirmed(number: number)),
        ] {
            let event = ConsentEvent(
                person: prepared.person, merchant: merchant.id, receivedAt: now - .seconds(30), kind: kind)
            try await vault.append(event, key: key, details: nil, at: now)
        }
        let wish = ContactWish(
            decision: "dec_why", merchant: merchant.id, person: prepared.person, channel: .voiceAI, cart: "cart_4711")
        let terms = TermsBook(rulebook: try RulesInForce.rulebook(at: nil)).terms(for: merchant)
        _ = try await vault.decideContact(wish, under: terms, at: now) { _ in .none }
        try await vault.close()
    }

    /// Each decision with its gates, its facts, the words that were shown, and the ledger's entries in their order.
    @Test(.controls("CC-8")) func whyShowsGatesFactsTextAndLedger() async throws {
        try await Workplace.use { place in
            try await Self.decided(in: place)
            let outcome = try await place.expect(0, ["people", "why", PreparedVault.number, "--json"])
            let list = try #require(
                JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
            let why = try #require(list.first { $0["decision"] as? String == "dec_why" })
            for key in ["at", "channel", "result", "gate", "reason", "next_allowed_at"] { #expect(why[key] != nil) }
            let gates = try #require(why["gates"] as? [[String: Any]])
            #expect(gates.map { $0["gate"] as? String } == GateID.order(for: .voiceAI).map(\.rawValue))
            let facts = try #require(why["facts"] as? [String: Any])
            #expect(facts["phone_npa"] as? String == "813")
            #expect(facts["rules_approved_by"] as? String == "shipped")
            #expect((why["consent_text"] as? String)?.contains("artificial") == true)
            let ledger = try #require(why["ledger"] as? [[String: Any]])
            #expect(ledger.map { $0["event"] as? String } == ["granted", "confirmed"])
            let told = try await place.expect(0, ["people", "why", PreparedVault.number]).output
            for words in ["US-FL", "consent text ctv-", "ledger: ", "confirmed", "America/New_York"] {
                #expect(told.contains(words), "\(words)")
            }
            #expect(!told.contains(PreparedVault.number) && !outcome.output.contains(PreparedVault.number))
        }
    }

    /// HRS-7, HRS-5: another postal code is more evidence, and of the forces none that anybody could call by.
    @Test(.controls("HRS-5", "HRS-7")) func anotherPostalCodeIsMoreEvidence() async throws {
        try await Workplace.use { place in
            try await Self.decided(in: place)
            let ask = ["people", "may-call", PreparedVault.number, "--channel", "sms", "--at", "2026-11-23T16:00:00Z"]
            #expect(try await place.json(ask, as: Answer.self).reason == "no_consent_sms")
            let call = ["people", "may-call", PreparedVault.number]
            #expect(try await place.json(call + ["--postal-code", "09012"], as: Answer.self).reason != nil)
        }
    }

    /// HRS-11, DIA-9: what is stopped stays stopped until it is taken back as it was set.
    @Test(.controls("HRS-11", "DIA-9")) func contactsAreStoppedAndGoOn() async throws {
        struct Stopped: Decodable {
            let merchant: String?
            let region: String?
        }
        try await Workplace.use { place in
            try await Self.decided(in: place)
            let ask = ["people", "may-call", PreparedVault.number]
            try await place.expect(2, ["contacts", "stop", "--region", "US-FL"])
            try await place.expect(2, ["contacts", "stop", "--region", "Florida", "--reason", "x"])
            try await place.expect(1, ["contacts", "stop", "--merchant", "mrc_other", "--reason", "x"])
            #expect(try await place.expect(0, ["contacts", "status"]).output == "no contacts are stopped\n")
            try await place.expect(0, ["contacts", "stop", "--region", "US-FL", "--reason", "state of emergency"])
            #expect(try await place.json(ask, as: Answer.self).reason == "region_closed")
            try await place.expect(0, ["contacts", "stop", "--reason", "something is wrong"])
            #expect(try await place.json(ask, as: Answer.self).reason == "kill_switch")
            let standing = try await place.json(["contacts", "status"], as: [Stopped].self)
            #expect(standing.map(\.region) == [nil, "US-FL"])
            try await place.expect(0, ["contacts", "resume", "--reason", "mended"])
            try await place.expect(1, ["contacts", "resume", "--reason", "mended"])
            try await place.expect(0, ["contacts", "resume", "--region", "US-FL", "--reason", "over"])
            #expect(try await place.json(ask, as: Answer.self).gate != "kill_switch")
            #expect(try await place.expect(0, ["audit", "list"]).output.contains("change"))
        }
    }

    /// DIA-7: a number that went bad is shown, and calls again when somebody says why it may.
    @Test(.controls("DIA-7")) func aStoppedNumberIsShownAndLifted() async throws {
        struct Number: Decodable {
            let number: String
            let standing: String
            let refused: Int
        }
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            #expect(try await place.expect(0, ["contacts", "numbers"]).output.contains("none is stopped"))
            try await PreparedVault.refuseTwentyCalls(from: "+13125550100", in: place)
            let shown = try await place.json(["contacts", "numbers"], as: [Number].self)
            #expect(shown.map(\.number) == ["+13125550100"])
            #expect(shown.map(\.standing) == ["calls_refused"])
            #expect(shown.map(\.refused) == [20])
            let lift = ["contacts", "let-call", "+13125550100"]
            try await place.expect(2, lift)
            try await place.expect(2, ["contacts", "let-call", "312", "--reason", "x"])
            try await place.expect(0, lift + ["--reason", "registered with the carriers' analytics"])
            try await place.expect(1, lift + ["--reason", "again"])
            #expect(try await place.json(["contacts", "numbers"], as: [Number].self).map(\.standing) == ["well"])
        }
    }

    /// DIA-2: what is due and not begun is listed.
    @Test(.controls("DIA-2")) func whatWaitsIsListed() async throws {
        struct Waiting: Decodable {
            let purpose: String
            let dueSince: String
        }
        try await Workplace.use { place in
            let prepared = try await PreparedVault.make(in: place)
            #expect(try await place.expect(0, ["contacts", "waiting"]).output == "nothing is due\n")
            let vault = try PreparedVault.open(place)
            let now = WallClock.system.now()
            _ = try await vault.enqueue(
                NewJob(
                    key: "j", merchant: PreparedVault.merchant, person: prepared.person, cart: "cart_4711",
                    purpose: .callCart, due: now - .seconds(5), expires: now + .seconds(3600)), at: now)
            try await vault.close()
            let waiting = try await place.json(["contacts", "waiting"], as: [Waiting].self)
            #expect(waiting.map(\.purpose) == ["call_cart"])
            try await place.expect(2, ["contacts", "waiting", "--limit", "0"])
        }
    }

    /// Rules that nobody approved block everybody, whoever else agreed.
    @Test(.controls("HRS-2")) func unapprovedRulesBlockEverybody() async throws {
        try await Workplace.use { place in
            try await Self.decided(in: place)
            let shipped = Repository.root.appending(path: "Sources/Scripts/Resources/calling-rules.json")
            try place.write(try String(contentsOf: shipped, encoding: .utf8) + "\n", to: "mine.json")
            let outcome = try await place.expect(
                0, ["people", "may-call", PreparedVault.number, "--json"],
                changed: ["LIVECARTS_RULES": place.path("mine.json")])
            #expect(outcome.output.contains("rules_invalid"))
        }
    }
}
