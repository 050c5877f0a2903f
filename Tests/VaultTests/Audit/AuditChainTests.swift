import Commerce
import Compliance
import Testing
import Vault

/// How the chains of days and nodes join.
struct AuditChainTests {
    /// A day is closed by the first entry of a later one, and its root goes on from the one before.
    @Test func aLaterDayClosesTheOneBefore() async throws {
        let opened = try OpenedVault()
        for day in [0, 0, 1, 5] { try await opened.vault.audit(.sample(at: Sample.start.days(day))) }
        let report = try await AuditFile(opened.vault).verified()
        #expect(report.rows == 4)
        #expect(report.closedDays == 2)
        #expect(report.lastRoot?.day.description == "2026-11-21")
        #expect(report.openDay?.description == "2026-11-25")
        let root = try #require(try await opened.vault.closeAuditDays(at: Sample.start.days(6)))
        #expect(root.day.description == "2026-11-25")
        let anchor = try #require(AuditAnchor(root.description))
        #expect(try await AuditFile(opened.vault).verified(against: anchor).openDay == nil)
        #expect(try await opened.vault.verifyAudit(against: anchor, at: Sample.start).closedDays == 3)
    }

    /// A millisecond is the boundary, in UTC.
    @Test func aDayEndsAtMidnight() async throws {
        let opened = try OpenedVault()
        let midnight = WallTime(
            millisecondsSince1970: (Sample.start.millisecondsSince1970 / 86_400_000 + 1) * 86_400_000)
        for moment in [midnight - .milliseconds(1), midnight] { try await opened.vault.audit(.sample(at: moment)) }
        let days = try await AuditFile(opened.vault).rows.map(\.header.day.description)
        #expect(days == ["2026-11-20", "2026-11-21"])
    }

    /// An entry after a day was closed, with a time of that day, goes into the next; the clock's way back is told.
    @Test func aClockSetBackIsToldAndBreaksNothing() async throws {
        let opened = try OpenedVault()
        try await opened.vault.audit(.sample(at: Sample.start))
        try await opened.vault.audit(.sample(at: Sample.start - .seconds(60)))
        let report = try await AuditFile(opened.vault).verified()
        #expect(report.setBacks.map(\.by) == [.seconds(60)])
        #expect(report.setBacks.map(\.line) == [3])
        _ = try await opened.vault.closeAuditDays(at: Sample.start.days(1))
        try await opened.vault.audit(.sample(at: Sample.start))
        let file = try await AuditFile(opened.vault)
        #expect(file.rows.last?.header.day.description == "2026-11-21")
        #expect(try file.verified().setBackCount == 2)
    }

    /// Two processes on one folder have a chain each, under one root.
    ///
    ///     service:  1 ─ 2 ─ · ─ 3
    ///     command:  · · · · 1
    @Test func twoNodesShareARootAndNoChain() async throws {
        let opened = try OpenedVault()
        let beside = try opened.reopened()
        #expect(opened.vault.node != beside.node)
        for vault in [opened.vault, opened.vault, beside, opened.vault] { try await vault.audit(.sample()) }
        let root = try #require(try await beside.closeAuditDays(at: Sample.start.days(1)))
        #expect(root.heads.map(\.count).sorted() == [1, 3])
        #expect(root.heads.map(\.node.text) == [opened.vault.node.text, beside.node.text].sorted())
        #expect(try await AuditFile(beside).verified().rows == 4)
        try await beside.close()
        try await opened.vault.close()
    }

    /// Writes of two nodes at once, with days that change under way, are one history.
    @Test func writesAtOnceStayInTheirChains() async throws {
        let opened = try OpenedVault()
        let beside = try opened.reopened()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<60 {
                let vault = number.isMultiple(of: 3) ? beside : opened.vault
                group.addTask { try await vault.audit(.sample(number, at: Sample.start.days(number / 20))) }
            }
            try await group.waitForAll()
        }
        #expect(try await AuditFile(opened.vault).verified().rows == 60)
        try await beside.close()
        try await opened.vault.close()
    }

    /// Past six years whole days go from the front; their heads stay and the rest still verifies.
    @Test func whatIsPastItsTermGoesAndTheChainHolds() async throws {
        let opened = try OpenedVault()
        for day in [0, 1, 2] { try await opened.vault.audit(.sample(at: Sample.start.days(day))) }
        let anchor = AuditAnchor(try #require(try await opened.vault.closeAuditDays(at: Sample.start.days(3))))
        let end = try #require(RetentionClass.auditLog.end(from: Sample.start))
        #expect(try await opened.vault.sweepAudit(at: end - .seconds(1)) == 0)
        #expect(try await opened.vault.sweepAudit(at: end.days(1)) == 2)
        let file = try await AuditFile(opened.vault, at: end.days(1))
        let report = try file.verified(against: anchor)
        #expect(report.sweptDays == 2)
        // The day that is left, and the removal itself.
        #expect(report.rows == 2)
        #expect(file.acts.last == .retentionSweep)
        #expect(try await opened.vault.verifyAudit(against: anchor, at: end.days(1)) == report)
    }

    /// After a call's words and key are gone the chain holds as before.
    @Test func destructionLeavesTheChainVerifying() async throws {
        let opened = try OpenedVault()
        _ = try await VaultConformance.inCall(opened.vault)
        try await opened.vault.storeContentKey(
            ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
        _ = try await opened.vault.openContent(of: Sample.call, for: try Sample.reason(), at: Sample.start)
        let before = try await AuditFile(opened.vault).rows
        try await opened.vault.destroyContentKey(of: Sample.call, at: Sample.start)
        let file = try await AuditFile(opened.vault)
        #expect(file.rows.dropLast() == before[...])
        #expect(try file.verified().rows == before.count + 1)
    }

    /// The evidence counts, points into the chain and claims nothing.
    @Test func evidencePointsIntoTheChain() async throws {
        let opened = try OpenedVault()
        for day in [0, 1, 2] {
            try await opened.vault.audit(
                AuditEntry(merchant: "", act: .export, subject: .call("call_1"), at: Sample.start.days(day)))
        }
        let day = try #require(CivilDate("2026-11-21"))
        let evidence = try await opened.vault.auditEvidence(from: day, to: day, at: Sample.start.days(3))
        let item = try #require(evidence.criteria.first { $0.reference == "CC6.7" })
        let rows = try await AuditFile(opened.vault).rows
        #expect(item.tallies.map(\.count) == [1])
        #expect(item.tallies.first?.first.hash == rows[1].hash)
        #expect(evidence.chain.verifiedEntries == 3)
        #expect(evidence.statement.contains("no certification"))
        #expect(Set(evidence.criteria.map(\.framework)) == [.soc2, .hipaa])
    }
}
