import Commerce
import Compliance
import Testing
import Vault

extension VaultConformance {
    static let people: [VaultConformance] = [
        VaultConformance("a person is known by the number, and what is not told stays") { vault in
            let first = try await vault.upsertPerson(try Sample.profile(), of: Sample.merchant, at: Sample.start)
            let again = try await vault.upsertPerson(
                PersonProfile(phone: try Sample.phone(), email: "new@example.com"), of: Sample.merchant,
                at: Sample.start)
            #expect(first == again)
            let profile = try await vault.open(
                first, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
            var expected = try Sample.profile()
            expected.email = "new@example.com"
            #expect(profile == expected)
        },
        VaultConformance("one number is two people to two merchants") { vault in
            let here = try await vault.upsertPerson(try Sample.profile(), of: Sample.merchant, at: Sample.start)
            let there = try await vault.upsertPerson(try Sample.profile(), of: "mrc_other", at: Sample.start)
            #expect(here != there)
            #expect(try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start) == here)
            let everyone = try await vault.people(with: Sample.phone(), at: Sample.start)
            #expect(everyone.map(\.person).sorted() == [here, there].sorted())
            let pseudonyms = [
                try await vault.pseudonym(of: Sample.phone(), merchant: Sample.merchant, at: Sample.start),
                try await vault.pseudonym(of: Sample.phone(), merchant: "mrc_other", at: Sample.start),
            ]
            #expect(pseudonyms[0] != pseudonyms[1])
        },
        VaultConformance("who opens a person is written down with the reason") { vault in
            let person = try await Sample.arrive(vault)
            _ = try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
            let records = try await vault.accessRecords(of: Sample.merchant, limit: 10, at: Sample.start)
            #expect(
                records == [
                    AccessRecord(
                        merchant: Sample.merchant, subject: .person(person), reason: try Sample.reason(),
                        at: Sample.start)
                ])
        },
        VaultConformance("an unknown person cannot be opened") { vault in
            await #expect(throws: VaultError.unknownPerson("per_none")) {
                _ = try await vault.open("per_none", of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
            }
        },
    ]

    static let consents: [VaultConformance] = [
        VaultConformance("consents fold to a standing one, once a key") { vault in
            let person = try await Sample.arrive(vault)
            let events = try await vault.consentEvents(of: person, merchant: Sample.merchant, at: Sample.start)
            #expect(events.count == 3)
            let scope = ConsentScope(person: person, channel: .voiceAI, seller: Sample.legalName)
            guard case .standing(let consent) = ConsentLedger.state(of: events, for: scope, at: Sample.start) else {
                Issue.record("the consent does not stand")
                return
            }
            #expect(consent.confirmedAt != nil)
            let isNew = try await vault.append(
                try #require(events.last), key: "\(person.text)/confirmed", details: nil, at: Sample.start)
            #expect(!isNew)
            #expect(try await vault.consentEvents(of: person, merchant: Sample.merchant, at: Sample.start).count == 3)
        }
    ]

    static let suppressions: [VaultConformance] = [
        VaultConformance("a stop is stored once under its key and cancels what is queued") { vault in
            let person = try await Sample.arrive(vault)
            _ = try await vault.enqueue(Sample.job(.callCart, key: "a", of: person), at: Sample.start)
            _ = try await vault.enqueue(Sample.job(.sendLink, key: "b", of: person), at: Sample.start)
            let stop = NewSuppression(
                merchant: Sample.merchant, subject: .person(person), reason: .voicePhrase, key: "call_1/1.38.0",
                call: Sample.call.call, at: Sample.start)
            let first = try await vault.suppress(stop)
            #expect(first.cancelledJobs == 2)
            #expect(first.isNew)
            let second = try await vault.suppress(stop)
            #expect(second.id == first.id)
            #expect(!second.isNew)
            #expect(try await vault.isSuppressed(person, of: Sample.merchant, at: Sample.start))
            #expect(
                try await vault.leaseDueJobs(limit: 10, until: Sample.start + .seconds(60), at: Sample.start).isEmpty)
        },
        VaultConformance("a number nobody knows can be suppressed, and stays so for who comes later") { vault in
            _ = try await vault.suppress(
                NewSuppression(
                    merchant: Sample.merchant, subject: .phone(try Sample.phone()), reason: .textKeyword, key: "sms_1",
                    at: Sample.start))
            let person = try await Sample.arrive(vault)
            #expect(try await vault.isSuppressed(person, of: Sample.merchant, at: Sample.start))
            #expect(try await vault.isSuppressed(Sample.phone(), of: Sample.merchant, at: Sample.start))
            #expect(try await !vault.isSuppressed(Sample.phone(), of: "mrc_other", at: Sample.start))
        },
        VaultConformance("a stop is kept with its number, its seller and its date, and holds for years") { vault in
            let heard = Sample.start + .seconds(90)
            let new = NewSuppression(
                merchant: Sample.merchant, subject: .phone(try Sample.phone()), reason: .voicePhrase, key: "k",
                at: heard)
            let stop = try await vault.suppress(new)
            let notices = try await vault.stopNotices(about: Sample.phone(), of: Sample.merchant, at: heard)
            #expect(!notices.isEmpty)
            for notice in notices {
                #expect(notice.suppression == stop.id && notice.merchant == Sample.merchant)
                #expect(notice.stoppedAt == heard && notice.reason == .voicePhrase)
            }
            #expect(try await vault.stopNotices(about: Sample.phone(), of: "mrc_other", at: heard).isEmpty)
            let later = heard + .seconds(5 * 366 * 86_400)
            #expect(try await vault.isSuppressed(Sample.phone(), of: Sample.merchant, at: later))
        },
        VaultConformance("a number comes off the merchant's own list for a reason, and off no other stop") { vault in
            let reason = try #require(AccessReason(actor: "tests", reason: "listed by mistake"))
            func stop(_ reason: SuppressionReason, _ key: String) async throws -> Bool {
                let stop = NewSuppression(
                    merchant: Sample.merchant, subject: .phone(try Sample.phone()), reason: reason, key: key,
                    at: Sample.start)
                let receipt = try await vault.suppress(stop)
                return receipt.isNew
            }
            func lift(of merchant: MerchantID = Sample.merchant) async throws -> [Int] {
                let lift = try await vault.lift(
                    try Sample.phone(), fromListsOf: merchant, for: reason, at: Sample.start)
                return [lift.lifted, lift.isStillSuppressed ? 1 : 0]
            }
            #expect(try await stop(.merchantList, "list/1"))
            #expect(try await !stop(.merchantList, "list/1"))
            #expect(try await lift(of: "mrc_other") == [0, 0])
            #expect(try await lift() == [1, 0])
            #expect(try await !vault.isSuppressed(Sample.phone(), of: Sample.merchant, at: Sample.start))
            // The same list brings it back.
            #expect(try await stop(.merchantList, "list/1"))
            #expect(try await vault.isSuppressed(Sample.phone(), of: Sample.merchant, at: Sample.start))
            #expect(try await stop(.textKeyword, "sms_1"))
            #expect(try await lift() == [1, 1])
            #expect(try await lift() == [0, 1])
        },
        VaultConformance("of a minor nothing is kept but the number, and no later word makes one older") { vault in
            let person = try await vault.upsertPerson(Sample.profile(), of: Sample.merchant, at: Sample.start)
            var profile = try Sample.profile()
            for age in [AgeAttestation.minor, .adult] {
                profile.age = age
                _ = try await vault.upsertPerson(profile, of: Sample.merchant, at: Sample.start)
                let kept = try await vault.open(person, of: Sample.merchant, for: .permittedCall, at: Sample.start)
                #expect(kept == PersonProfile(phone: profile.phone, age: .minor))
            }
        },
        VaultConformance("a cart that is only noted loses what was in it, and a bought one stays bought") { vault in
            let person = try await Sample.arrive(vault)
            func note(_ state: CartState) async throws {
                try await vault.note(
                    Sample.cartID, as: state, leftAt: Sample.start, person: person, of: Sample.merchant,
                    at: Sample.start)
            }
            try await note(.refused)
            #expect(try await vault.cart(Sample.cartID, of: Sample.merchant, at: Sample.start) == nil)
            try await vault.upsert(try Sample.cart(), person: person, of: Sample.merchant, at: Sample.start)
            #expect(try await vault.cart(Sample.cartID, of: Sample.merchant, at: Sample.start)?.state == .open)
            _ = try await vault.complete(Sample.cartID, of: Sample.merchant, at: Sample.start)
            try await note(.open)
            try await vault.upsert(try Sample.cart(), person: person, of: Sample.merchant, at: Sample.start)
            #expect(try await vault.cart(Sample.cartID, of: Sample.merchant, at: Sample.start)?.state == .completed)
        },
        VaultConformance("a stop of somebody unknown is refused, not swallowed") { vault in
            await #expect(throws: VaultError.unknownPerson("per_none")) {
                _ = try await vault.suppress(
                    NewSuppression(
                        merchant: Sample.merchant, subject: .person("per_none"), reason: .api, key: "k",
                        at: Sample.start))
            }
        },
    ]
}
