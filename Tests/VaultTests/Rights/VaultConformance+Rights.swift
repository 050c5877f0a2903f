import CallCore
import Commerce
import Compliance
import Testing
import Vault

extension VaultConformance {
    static func newCase(
        _ kind: RightsRequestKind, about person: PersonID?, key: String = "form-1", words: String? = nil
    ) -> NewRightsCase {
        NewRightsCase(
            merchant: Sample.merchant, person: person, kind: kind, law: .gdpr, key: key, words: words,
            receivedAt: Sample.start)
    }

    /// A request that is cleared, as its mandate.
    static func cleared(
        _ kind: RightsRequestKind, about person: PersonID, in vault: any Vault
    ) async throws -> RightsMandate {
        let id = try await vault.openCase(newCase(kind, about: person, key: kind.rawValue)).record.id
        if kind.needsIdentity {
            let code = try await vault.makeIdentityCode(for: id, by: .number, of: Sample.merchant, at: Sample.start)
            _ = try await vault.answerIdentityCode(code.code, in: id, of: Sample.merchant, at: Sample.start)
        }
        return .request(id)
    }

    static let rights: [VaultConformance] = cases + effects + corrections

    private static let cases: [VaultConformance] = [
        VaultConformance("a request is one under its key, and its words are opened only with a reason") { vault in
            let person = try await Sample.arrive(vault)
            let new = newCase(.complaint, about: person, words: "You called during dinner")
            let first = try await vault.openCase(new).record
            #expect(try await vault.openCase(new).record == first)
            let listed = try await vault.rightsCases(
                of: Sample.merchant, openOnly: true, limit: 9, at: Sample.start)
            #expect(listed == [first])
            let words = try await vault.words(
                of: first.id, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
            #expect(words == "You called during dinner")
            let opened = try await vault.accessRecords(of: Sample.merchant, limit: 9, at: Sample.start)
            #expect(opened.map(\.subject) == [.person(person)])
            _ = try await vault.note(.answered, in: first.id, of: Sample.merchant, at: Sample.start)
            #expect(
                try await vault.rightsCases(of: nil, openOnly: true, limit: 9, at: Sample.start).isEmpty)
            await #expect(throws: RightsError.unknownCase(first.id)) {
                _ = try await vault.rightsCase(first.id, of: "mrc_other", at: Sample.start)
            }
        },
        VaultConformance("a code goes only to what is on file, and only the right one clears") { vault in
            let person = try await vault.upsertPerson(
                PersonProfile(phone: try Sample.phone()), of: Sample.merchant, at: Sample.start)
            let id = try await vault.openCase(newCase(.access, about: person)).record.id
            await #expect(throws: RightsError.nothingOnFile(.email)) {
                _ = try await vault.makeIdentityCode(for: id, by: .email, of: Sample.merchant, at: Sample.start)
            }
            let code = try await vault.makeIdentityCode(for: id, by: .number, of: Sample.merchant, at: Sample.start)
            #expect(code.destination == .number(try Sample.phone()))
            #expect(code.code.utf8.count == 6)
            let wrong = code.code == "000000" ? "000001" : "000000"
            let failed = try await vault.answerIdentityCode(wrong, in: id, of: Sample.merchant, at: Sample.start)
            #expect(failed.record.request.state.standing == .identityAsked)
            await #expect(throws: RightsError.notCleared(id, standing: .identityAsked)) {
                _ = try await vault.export(
                    person, of: Sample.merchant, under: .request(id), terms: ExportTerms(processors: []),
                    at: Sample.start)
            }
            let right = try await vault.answerIdentityCode(code.code, in: id, of: Sample.merchant, at: Sample.start)
            #expect(right.record.request.isCleared)
        },
        VaultConformance("a cleared request serves its own person and kind, and nothing else") { vault in
            let person = try await Sample.arrive(vault)
            let other = try await vault.upsertPerson(
                try Sample.profile("+18135550143"), of: Sample.merchant, at: Sample.start)
            guard case .request(let id, _) = try await cleared(.access, about: person, in: vault) else { return }
            await #expect(throws: RightsError.otherPerson(id)) {
                _ = try await vault.export(
                    other, of: Sample.merchant, under: .request(id), terms: ExportTerms(processors: []),
                    at: Sample.start)
            }
            await #expect(throws: RightsError.otherKind(id, .access)) {
                _ = try await vault.erase(person, of: Sample.merchant, under: .request(id), at: Sample.start)
            }
        },
        VaultConformance("a breach keeps its first moment, from which both clocks run") { vault in
            var breach = Breach(
                id: "brc_1", merchant: Sample.merchant, knownAt: Sample.start, facts: "a laptop was lost", people: 3)
            try await vault.store(breach, at: Sample.start)
            breach.authorityToldAt = Sample.start + .seconds(3600)
            try await vault.store(breach, at: Sample.start)
            #expect(try await vault.breach("brc_1", of: Sample.merchant, at: Sample.start) == breach)
            #expect(try await vault.breaches(of: nil, limit: 9, at: Sample.start) == [breach])
            #expect(breach.deadlines.authorityBy == Sample.start + .seconds(72 * 3600))
            let moved = Breach(
                id: "brc_1", merchant: Sample.merchant, knownAt: Sample.start + .seconds(1), facts: "later")
            await #expect(throws: VaultError.nameTaken("brc_1")) { try await vault.store(moved, at: Sample.start) }
        },
    ]

    private static let effects: [VaultConformance] = [
        VaultConformance("an objection takes effect as it is received: stop, withdrawal and queue in one") { vault in
            let person = try await inCall(vault)
            _ = try await vault.enqueue(Sample.job(.sendLink, key: "a", of: person), at: Sample.start)
            let opened = try await vault.openCase(newCase(.objection, about: person))
            #expect(opened.effect == StopReceipt(cancelledJobs: 1, liveCalls: [Sample.call]))
            #expect(try await vault.isSuppressed(person, of: Sample.merchant, at: Sample.start))
            let events = try await vault.consentEvents(of: person, merchant: Sample.merchant, at: Sample.start)
            #expect(events.last?.kind == .revoked(.privacyRequest))
        },
        VaultConformance("an opt-out of a number that nobody knows still bars it") { vault in
            _ = try await vault.openCase(
                NewRightsCase(
                    merchant: Sample.merchant, person: nil, phone: try Sample.phone(), kind: .optOut, law: .ccpa,
                    key: "form-9", receivedAt: Sample.start))
            let person = try await Sample.arrive(vault)
            #expect(try await vault.isSuppressed(person, of: Sample.merchant, at: Sample.start))
        },
        VaultConformance("a restriction freezes use, keeps the data, and is lifted with a reason") { vault in
            let person = try await Sample.arrive(vault)
            let terms = try Sample.terms()
            _ = try await vault.openCase(newCase(.restriction, about: person))
            let frozen = try await vault.previewContact(
                Sample.wish("d1", of: person), under: terms, at: Sample.start)
            #expect(frozen.failedGate == .restrictedOrErased)
            #expect(frozen.reason == .restricted)
            _ = try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
            try await vault.liftRestriction(
                of: person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
            #expect(try await !vault.isRestricted(person, of: Sample.merchant))
            let thawed = try await vault.previewContact(
                Sample.wish("d2", of: person), under: terms, at: Sample.start)
            #expect(thawed.result == .allow)
        },
    ]

    private static let corrections: [VaultConformance] = [
        VaultConformance("a corrected number reaches the queue, keeps both stops and is to be confirmed") { vault in
            let person = try await Sample.arrive(vault)
            let queued = try await vault.enqueue(Sample.job(.callCart, key: "a", of: person), at: Sample.start)
            let mandate = try await cleared(.correction, about: person, in: vault)
            let new = try Sample.phone("+18135550199")
            let receipt = try await vault.correct(
                PersonCorrection(phone: new, firstName: .set("Mina"), email: .remove), of: person,
                merchant: Sample.merchant, under: mandate, at: Sample.start)
            #expect(receipt.changed == [.phone, .firstName, .email])
            #expect(receipt.recipients == [.shop])
            #expect(receipt.reachedJobs.contains(queued))
            let confirmation = try #require(receipt.confirmation)
            #expect(try await vault.job(confirmation, at: Sample.start)?.work.purpose == .confirmNumber)
            #expect(try await vault.person(with: new, of: Sample.merchant, at: Sample.start) == person)
            #expect(try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start) == nil)
            let profile = try await vault.open(
                person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
            #expect(profile.phone == new && profile.firstName == "Mina" && profile.email == nil)
            // A consent binds to the number it was given for.
            let decision = try await vault.previewContact(
                Sample.wish("d1", of: person), under: try Sample.terms(), at: Sample.start)
            #expect(decision.reason == .consentOtherNumber)
        },
        VaultConformance("a stop follows its person to a new number and stays on the old one") { vault in
            let person = try await Sample.arrive(vault)
            _ = try await vault.withdraw(person, of: Sample.merchant, key: "k", at: Sample.start)
            let new = try Sample.phone("+18135550199")
            _ = try await vault.correct(
                PersonCorrection(phone: new), of: person, merchant: Sample.merchant,
                under: .order(try Sample.reason()), at: Sample.start)
            #expect(try await vault.isSuppressed(new, of: Sample.merchant, at: Sample.start))
            #expect(try await vault.isSuppressed(Sample.phone(), of: Sample.merchant, at: Sample.start))
        },
        VaultConformance("a number that is somebody else's is not given away") { vault in
            let person = try await Sample.arrive(vault)
            _ = try await vault.upsertPerson(
                try Sample.profile("+18135550143"), of: Sample.merchant, at: Sample.start)
            await #expect(throws: RightsError.numberTaken) {
                _ = try await vault.correct(
                    PersonCorrection(phone: try Sample.phone("+18135550143")), of: person, merchant: Sample.merchant,
                    under: .order(try Sample.reason()), at: Sample.start)
            }
        },
        VaultConformance("somebody is found by number, by e-mail and by the shop's identifier") { vault in
            let person = try await Sample.arrive(vault)
            for handle in [
                PersonHandle(phone: try Sample.phone()), PersonHandle(email: "WILHELMINA@example.com"),
                PersonHandle(phone: try Sample.phone("+18135550100"), externalID: "cust_12"),
            ] {
                let found = try await vault.people(
                    meant: try #require(handle), by: Sample.merchant, for: try Sample.reason(), at: Sample.start)
                #expect(found == [person])
            }
            let nobody = try #require(PersonHandle(email: "nobody@example.com"))
            #expect(
                try await vault.people(
                    meant: nobody, by: Sample.merchant, for: try Sample.reason(), at: Sample.start
                ).isEmpty)
        },
    ]
}
