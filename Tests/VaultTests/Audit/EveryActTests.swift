import Commerce
import Compliance
import Testing
import Vault

struct EveryActTests {
    /// Each real act leaves its entry, and the chain holds with it.
    @Test(arguments: AuditedAct.all)
    func aRealActLeavesItsEntry(_ act: AuditedAct) async throws {
        let opened = try OpenedVault()
        try await act.perform(opened.vault)
        let file = try await AuditFile(opened.vault, at: Sample.start.days(100))
        #expect(file.acts.contains(act.act))
        _ = try file.verified()
        try await opened.vault.close()
    }

    /// An act that nobody ever writes down is a promise that nobody keeps.
    @Test func everyActIsWrittenBySomethingReal() {
        for act in AuditAct.allCases {
            let isWritten = AuditedAct.all.contains { $0.act == act }
            #expect(isWritten != (AuditedAct.elsewhere[act] != nil), "\(act.rawValue)")
        }
    }

    /// Work that is given up leaves an entry with the reason's word; work that waits again leaves none.
    @Test func workThatIsGivenUpIsWrittenDown() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        let person = try await Sample.arrive(vault)
        let first = try await vault.enqueue(Sample.job(.sendLink, key: "a", of: person), at: Sample.start)
        let second = try await vault.enqueue(Sample.job(.sendLink, key: "b", of: person), at: Sample.start)
        try await vault.settle(first, as: .failed, at: Sample.start)
        _ = try await vault.suppress(
            NewSuppression(
                merchant: Sample.merchant, subject: .person(person), reason: .key, key: "k", at: Sample.start))
        let rows = try await vault.auditRows(of: Sample.merchant, act: .job, since: nil, limit: 9, at: Sample.start)
        let givenUp = rows.filter { $0.body != nil }
        #expect(givenUp.map(\.header.subject.name) == [second.text, first.text])
        #expect(try await AuditBodies.details(of: givenUp, in: vault).map(\.what) == ["cancelled", "failed"])
    }

    /// A text leaves one entry when its act begins and one when the carrier has it, however often that is told.
    @Test func aPostedTextIsWrittenDownOnce() async throws {
        let opened = try OpenedVault()
        let (job, _) = try await VaultConformance.posting(opened.vault)
        for _ in 0..<2 { try await opened.vault.accepted(job, as: "m1", at: Sample.start) }
        let rows = try await opened.vault.auditRows(of: nil, act: .text, since: nil, limit: 9, at: Sample.start)
        #expect(rows.map(\.header.subject.name) == [job.text, job.text])
        #expect(
            try await AuditBodies.details(of: rows.filter { $0.body != nil }, in: opened.vault).map(\.what) == [
                "posted"
            ])
    }

    /// An offer given back leaves an entry; given back again it does not.
    @Test func aReleasedOfferIsWrittenDown() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        let person = try await VaultConformance.secondContact(vault)
        guard case .granted(let offer) = try await vault.reserve(try VaultConformance.reservation(person)) else {
            Issue.record("nothing was granted")
            return
        }
        for _ in 0..<2 { try await vault.release(offer.id, of: Sample.merchant, at: Sample.start) }
        let rows = try await vault.auditRows(of: nil, act: .offer, since: nil, limit: 9, at: Sample.start)
        #expect(try await AuditBodies.details(of: rows, in: vault).map(\.what) == ["released", "reserved"])
    }

    /// A call goes from one process to the next: that is written down; that the same process leases it again is not.
    @Test func onlyATakeOverIsOne() async throws {
        let opened = try OpenedVault()
        _ = try await VaultConformance.inCall(opened.vault)
        for node in ["node_1", "node_1", "node_2", "node_2"] {
            _ = try await opened.vault.lease(
                Sample.call, to: NodeID(node), until: Sample.start + .seconds(30), takingOver: true, at: Sample.start)
        }
        let rows = try await opened.vault.auditRows(of: nil, act: .recovery, since: nil, limit: 9, at: Sample.start)
        #expect(rows.map(\.header.subject) == [.call(Sample.call.call)])
    }

    /// The list goes from the newest to the oldest, by act and since a moment, and not past six years.
    @Test func entriesAreListed() async throws {
        let opened = try OpenedVault()
        for day in 0..<4 { try await opened.vault.audit(.sample(day, at: Sample.start.days(day))) }
        func days(_ act: AuditAct?, since: WallTime?, at now: WallTime) async throws -> [String] {
            try await opened.vault.auditRows(of: nil, act: act, since: since, limit: 9, at: now)
                .map(\.header.day.description)
        }
        let now = Sample.start.days(4)
        #expect(try await days(nil, since: nil, at: now).first == "2026-11-23")
        #expect(try await days(nil, since: Sample.start.days(2), at: now) == ["2026-11-23", "2026-11-22"])
        #expect(try await days(AuditAct.allCases[1], since: nil, at: now) == ["2026-11-21"])
        let end = try #require(RetentionClass.auditLog.end(from: Sample.start))
        #expect(try await days(nil, since: nil, at: end - .seconds(1)).count == 4)
        #expect(try await days(nil, since: nil, at: end).count == 3)
        #expect(try await opened.vault.auditRows(of: "mrc_2", act: nil, since: nil, limit: 9, at: now).isEmpty)
    }
}
