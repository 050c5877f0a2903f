import Commerce
import Compliance
import Foundation
import Testing
import Vault

/// A second person's approval, asked for, given and used.
struct ApprovalTests {
    private struct Desk {
        let opened: OpenedVault
        let asker: AccessKey
        let approver: AccessKey

        var vault: SQLiteVault { opened.vault }

        init() async throws {
            opened = try OpenedVault()
            asker = try await Sample.grant("asker", .privacyOfficer, of: Sample.merchant, in: opened.vault).key
            approver = try await Sample.grant("approver", .owner, in: opened.vault).key
        }

        func ask(at now: WallTime = Sample.start) async throws -> Approval {
            try await vault.askApproval(
                for: .exportEverybody, of: Sample.merchant, by: asker.id,
                reason: "the authority's order of 20 November",
                at: now)
        }

        func use(_ approval: Approval, at now: WallTime = Sample.start) async throws -> Approval {
            try await vault.useApproval(
                approval.id, for: .exportEverybody, of: Sample.merchant, by: asker.id, at: now)
        }
    }

    /// Approved by another key it is used once, and each step is in the audit under its key's name.
    @Test func anApprovalIsUsedOnce() async throws {
        let desk = try await Desk()
        let before = try await AuditFile(desk.vault).rows.count
        let asked = try await desk.ask()
        await #expect(throws: SecondPersonRefusal.notApproved) { try await desk.use(asked) }
        let approved = try await desk.vault.approve(asked.id, by: desk.approver.id, at: Sample.start)
        #expect(approved.approver?.text == "approver" && approved.reason == asked.reason)
        _ = try await desk.use(asked)
        await #expect(throws: SecondPersonRefusal.usedAlready) { try await desk.use(asked) }
        let entries = try await AuditFile(desk.vault).rows.dropFirst(before).map(\.header)
        #expect(entries.map(\.act) == [.accessGrant, .refusal, .accessGrant, .accessGrant, .refusal])
        #expect(
            entries.map(\.actor.text) == ["key:asker", "key:asker", "key:approver", "key:asker", "key:asker"])
        #expect(entries.allSatisfy { $0.subject == AuditSubject(.approval, asked.id.text) })
        try await desk.vault.close()
    }

    /// The key that asked does not approve; the refusal is on record, and the request still stands.
    @Test func theSameKeyDoesNotApprove() async throws {
        let desk = try await Desk()
        let asked = try await desk.ask()
        await #expect(throws: SecondPersonRefusal.ownRequest) {
            try await desk.vault.approve(asked.id, by: desk.asker.id, at: Sample.start)
        }
        #expect(try await AuditFile(desk.vault).acts.last == .refusal)
        let listed = try await desk.vault.approvals(of: Sample.merchant, limit: 9, at: Sample.start)
        #expect(listed == [asked])
        try await desk.vault.close()
    }

    /// Two uses at once: one goes through.
    @Test func twoUsesAtOnceAreOne() async throws {
        let desk = try await Desk()
        let other = try desk.opened.reopened()
        let asked = try await desk.ask()
        try await desk.vault.approve(asked.id, by: desk.approver.id, at: Sample.start)
        let vaults = [desk.vault, other]
        let uses = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<10 {
                group.addTask {
                    let used = try? await vaults[number % 2].useApproval(
                        asked.id, for: .exportEverybody, of: Sample.merchant, by: desk.asker.id, at: Sample.start)
                    return used != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(uses == 1)
        try await other.close()
        try await desk.vault.close()
    }

    /// A key that was revoked since neither approves nor uses; a role that may not never asks.
    @Test func aKeyOutOfUseDoesNothing() async throws {
        let desk = try await Desk()
        let asked = try await desk.ask()
        try await desk.vault.revokeAccess(desk.approver.id, by: Sample.author, at: Sample.start)
        await #expect(throws: AccessError.outOfUse(desk.approver.id, .revoked)) {
            try await desk.vault.approve(asked.id, by: desk.approver.id, at: Sample.start)
        }
        let qa = try await Sample.grant("qa", in: desk.vault).key
        await #expect(throws: SecondPersonRefusal.notAllowed(.notInRole(.qa, .openAudit))) {
            try await desk.vault.askApproval(
                for: .openAudit, of: nil, by: qa.id, reason: "curiosity", at: Sample.start)
        }
        await #expect(throws: AccessError.unknownApproval("apr_none")) {
            try await desk.vault.approve("apr_none", by: desk.asker.id, at: Sample.start)
        }
        try await desk.vault.close()
    }

    /// It outlives a restart, and lapses a day after it was asked for.
    @Test func anApprovalOutlivesARestartAndLapses() async throws {
        let desk = try await Desk()
        let asked = try await desk.ask()
        try await desk.vault.approve(asked.id, by: desk.approver.id, at: Sample.start)
        try await desk.vault.close()
        let second = try desk.opened.reopened()
        let end = Sample.start + SecondPerson.lifetime
        await #expect(throws: SecondPersonRefusal.lapsed) {
            try await second.useApproval(
                asked.id, for: .exportEverybody, of: Sample.merchant, by: desk.asker.id, at: end)
        }
        let used = try await second.useApproval(
            asked.id, for: .exportEverybody, of: Sample.merchant, by: desk.asker.id, at: end - .milliseconds(1))
        #expect(used.request.standing(at: end) == .used)
        try await second.close()
    }

    /// A request needs its reason, within limits, and a key asks for so many a day.
    @Test func askingHasItsLimits() async throws {
        let desk = try await Desk()
        for (reason, problem) in [
            ("", AccessError.noReason as any Error & Equatable),
            (
                String(repeating: "é", count: Approval.reasonLimit / 2 + 1),
                VaultError.tooLarge(what: "the reason for an approval", limit: Approval.reasonLimit)
            ),
        ] {
            let thrown = await #expect(throws: (any Error).self) {
                try await desk.vault.askApproval(
                    for: .exportEverybody, of: Sample.merchant, by: desk.asker.id, reason: reason, at: Sample.start)
            }
            #expect(thrown.map { "\($0)" } == "\(problem)")
        }
        for _ in 0..<Approval.askLimit { _ = try await desk.ask() }
        await #expect(throws: AccessError.tooManyAsked(limit: Approval.askLimit)) { try await desk.ask() }
        _ = try await desk.ask(at: Sample.start + SecondPerson.lifetime)
        try await desk.vault.close()
    }

    /// Why it was asked for may say something of a person: it is sealed.
    @Test func theReasonIsSealed() async throws {
        let desk = try await Desk()
        _ = try await desk.ask()
        try await desk.vault.close()
        #expect(
            try FileScan.finds(Data("authority's order".utf8), under: desk.opened.dataPath).isEmpty)
    }
}
