import CallCore
import Commerce
import Compliance
import Testing
import Vault

extension VaultConformance {
    /// A person with a call whose words and sound are kept.
    private static func heard(_ vault: any Vault) async throws -> PersonID {
        let person = try await inCall(vault)
        try await vault.storeContentKey(
            ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
        try await vault.storeContent(
            [ContentItem(ref: .first, text: "it's too expensive")], of: Sample.call, at: Sample.start)
        let tape = try await vault.openTape(of: Sample.call, at: Sample.start)
        try await tape.append([1, 2, 3], at: .zero)
        try await tape.finish()
        return person
    }

    private static func erase(_ person: PersonID, in vault: any Vault) async throws -> ErasureReceipt {
        try await vault.erase(
            person, of: Sample.merchant, under: try await cleared(.erasure, about: person, in: vault), at: Sample.start)
    }

    static let erasure: [VaultConformance] = [
        VaultConformance("after an erasure every path to the person refuses") { vault in
            let person = try await heard(vault)
            let receipt = try await erase(person, in: vault)
            #expect(receipt.liveCalls == [Sample.call])
            let (reason, now) = (try Sample.reason(), Sample.start)
            await #expect(throws: VaultError.unknownPerson(person)) {
                _ = try await vault.open(person, of: Sample.merchant, for: reason, at: now)
            }
            await #expect(throws: VaultError.keyDestroyed(RetainedRow(table: "contents", row: "call_1"))) {
                _ = try await vault.openContent(of: Sample.call, for: reason, at: now)
            }
            await #expect(throws: VaultError.keyDestroyed(RetainedRow(table: "tapes", row: "call_1"))) {
                _ = try await vault.readTape(of: Sample.call, for: reason, at: now)
            }
            await #expect(throws: RightsError.erased(person)) {
                _ = try await vault.export(
                    person, of: Sample.merchant, under: .order(reason), terms: ExportTerms(processors: []), at: now)
            }
            await #expect(throws: VaultError.unknownPerson(person)) {
                _ = try await vault.previewContact(Sample.wish("d", of: person), under: try Sample.terms(), at: now)
            }
            #expect(try await vault.cart(Sample.cartID, of: Sample.merchant, at: now) == nil)
            #expect(try await vault.person(with: Sample.phone(), of: Sample.merchant, at: now) == nil)
            for handle in [PersonHandle(email: "wilhelmina@example.com"), PersonHandle(externalID: "cust_12")] {
                let found = try await vault.people(
                    meant: try #require(handle), by: Sample.merchant, for: reason, at: now)
                #expect(found.isEmpty)
            }
        },
        VaultConformance("a person erased in mid-call leaves no new trace, and a stop said then still counts") {
            vault in
            let person = try await inCall(vault)
            _ = try await erase(person, in: vault)
            await #expect(throws: VaultError.self) {
                try await vault.storeContentKey(
                    ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
            }
            await #expect(throws: VaultError.unknownPerson(person)) {
                try await vault.upsert(try Sample.cart(), person: person, of: Sample.merchant, at: Sample.start)
            }
            let stop = try await vault.suppress(
                NewSuppression(
                    merchant: Sample.merchant, subject: .person(person), reason: .voicePhrase, key: "call_1/1.9.0",
                    call: Sample.call.call, at: Sample.start))
            #expect(!stop.isNew)
            // The call itself is a record of law and ends as any other.
            try await vault.append(
                LogAppend(
                    call: Sample.call, records: [Sample.record(2)], with: [.finish(.optedOut)], at: Sample.start))
            #expect(try await vault.liveCalls(at: Sample.start).isEmpty)
        },
        VaultConformance("an erased number taken in anew is another person, and barred") { vault in
            let person = try await Sample.arrive(vault)
            _ = try await erase(person, in: vault)
            let again = try await Sample.arrive(vault)
            #expect(again != person)
            let decision = try await vault.previewContact(
                Sample.wish("d", of: again), under: try Sample.terms(), at: Sample.start)
            #expect(decision.failedGate == .personSuppressed)
        },
        VaultConformance("an erasure cancels what is queued, also the text that confirms a stop") { vault in
            let person = try await Sample.arrive(vault)
            for (key, purpose) in [("a", JobPurpose.callCart), ("b", .confirmStop)] {
                _ = try await vault.enqueue(Sample.job(purpose, key: key, of: person), at: Sample.start)
            }
            _ = try await erase(person, in: vault)
            let due = try await vault.leaseDueJobs(
                limit: 9, until: Sample.start + .seconds(60), at: Sample.start)
            #expect(due.isEmpty)
        },
        VaultConformance("an erasure done again is the same, and its proof names nobody") { vault in
            let person = try await heard(vault)
            let first = try await erase(person, in: vault)
            let second = try await vault.erase(
                person, of: Sample.merchant, under: .order(try Sample.reason()), at: Sample.start + .seconds(9))
            #expect(second.proof == first.proof)
            #expect(first.proof.format == .one)
            #expect(first.proof.removedTapes == 1)
            #expect(first.proof.backupsSince == nil)
            #expect(first.proof.backupsEndBy == "2026-12-25T19:10:00Z")
            #expect(Set(first.proof.scopes.map(\.digest)).count == first.proof.scopes.count)
            let erased = RetentionClass.allCases.filter { !$0.survivesErasure }.map(\.rawValue)
            #expect(Set(first.proof.scopes.map(\.retentionClass)) == Set(erased))
            #expect(try await vault.unfinishedErasures().isEmpty)
            #expect(
                try await vault.erasureProof(of: person, merchant: Sample.merchant, at: Sample.start) == first.proof)
        },
        VaultConformance("what the law keeps survives an erasure: the ledger, the decisions, the call's log") { vault in
            let person = try await inCall(vault)
            _ = try await erase(person, in: vault)
            let events = try await vault.consentEvents(of: person, merchant: Sample.merchant, at: Sample.start)
            #expect(events.count == 4)
            #expect(events.last?.kind == .revoked(.erasure))
            #expect(try await vault.log(of: Sample.call, at: Sample.start).count == 1)
        },
        VaultConformance("somebody unknown is not erased") { vault in
            await #expect(throws: VaultError.unknownPerson("per_none")) {
                _ = try await vault.erase(
                    "per_none", of: Sample.merchant, under: .order(try Sample.reason()), at: Sample.start)
            }
        },
    ]
}
