import Commerce
import Compliance
import Testing
import Vault

/// Who is let in, and what is written down of it.
struct AdmissionTests {
    /// What has not the form of a token, or names no key, or has a wrong secret, is all the same to whoever sends it.
    @Test func strangersAreToldNothing() async throws {
        let opened = try OpenedVault()
        let granted = try await Sample.grant("berlin-qa", in: opened.vault)
        let token = granted.token.text
        let tokens = [
            "", "lck_", "lck_x_y", token.uppercased(), token + "A", String(token.dropLast()), "Bearer " + token,
            token.replacing("lck_", with: "lcx_"), String(repeating: "A", count: 1 << 20), Sample.forged(granted.token),
            "lck_0000000000000000_" + String(repeating: "A", count: 43), token.replacing("_", with: "\u{e9}"),
        ]
        for token in tokens {
            #expect(try await opened.vault.admit(token, at: Sample.start) == .refused(.unknown))
        }
        #expect(try await opened.vault.admit(token, at: Sample.start).key != nil)
        try await opened.vault.close()
    }

    /// Four wrong secrets before a restart and one after it lock the key; the lock outlives a restart too and then ends by itself.
    @Test func aLockOutOutlivesARestart() async throws {
        let opened = try OpenedVault()
        let granted = try await Sample.grant("berlin-qa", in: opened.vault)
        let wrong = Sample.forged(granted.token)
        for _ in 0..<4 { #expect(try await opened.vault.admit(wrong, at: Sample.start) == .refused(.unknown)) }
        try await opened.vault.close()

        let second = try opened.reopened()
        let until = Sample.start + LockOut.lockDuration
        #expect(try await second.admit(wrong, at: Sample.start) == .refused(.locked(until: until)))
        try await second.close()

        let third = try opened.reopened()
        #expect(try await third.admit(granted.token.text, at: Sample.start) == .refused(.locked(until: until)))
        let status = try await third.accessKey(granted.key.id, at: Sample.start).standing.status(at: Sample.start)
        #expect(status == .locked)
        #expect(try await third.admit(granted.token.text, at: until).key != nil)
        try await third.close()
    }

    /// Two processes count the same wrong secrets.
    @Test func twoProcessesCountTogether() async throws {
        let opened = try OpenedVault()
        let other = try opened.reopened()
        let granted = try await Sample.grant("berlin-qa", in: opened.vault)
        let wrong = Sample.forged(granted.token)
        for vault in [opened.vault, other, opened.vault, other] {
            #expect(try await vault.admit(wrong, at: Sample.start) == .refused(.unknown))
        }
        let locked = AccessAdmission.refused(.locked(until: Sample.start + LockOut.lockDuration))
        #expect(try await opened.vault.admit(wrong, at: Sample.start) == locked)
        #expect(try await other.admit(granted.token.text, at: Sample.start) == locked)
        try await other.close()
        try await opened.vault.close()
    }

    /// Many wrong secrets at once are counted one by one.
    @Test func wrongSecretsAtOnceAreAllCounted() async throws {
        let opened = try OpenedVault()
        let granted = try await Sample.grant("berlin-qa", in: opened.vault)
        let wrong = Sample.forged(granted.token)
        let answers = try await withThrowingTaskGroup(of: AccessAdmission.self) { group in
            for _ in 0..<20 { group.addTask { try await opened.vault.admit(wrong, at: Sample.start) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.filter { $0 == .refused(.unknown) }.count == LockOut.failureLimit - 1)
        try await opened.vault.close()
    }

    /// A grant, a login, wrong secrets, a lock-out and a revocation each leave an entry, with the key's name where its holder acted.
    @Test func everyStepLeavesAnEntry() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        let granted = try await Sample.grant("berlin-qa", of: Sample.merchant, in: vault)
        let before = try await AuditFile(vault).rows.count - 1
        for second in 0..<3 {
            _ = try await vault.admit(granted.token.text, at: Sample.start + .seconds(second))
        }
        for _ in 0..<6 { _ = try await vault.admit(Sample.forged(granted.token), at: Sample.start) }
        try await vault.revokeAccess(granted.key.id, by: Sample.author, at: Sample.start)
        _ = try await vault.admit(granted.token.text, at: Sample.start)
        let entries = try await AuditFile(vault).rows.dropFirst(before).map(\.header)
        let refusals = Array(repeating: AuditAct.refusal, count: 6)
        #expect(entries.map(\.act) == [.accessGrant, .login] + refusals + [.accessGrant, .refusal])
        #expect(
            entries.map(\.actor.text) == ["operator", "key:berlin-qa"]
                + Array(repeating: "operator", count: 7) + ["key:berlin-qa"])
        #expect(entries.allSatisfy { $0.subject == AuditSubject(.key, granted.key.id.text) })
        #expect(entries.allSatisfy { $0.merchant == Sample.merchant })
        let locked = try await vault.auditBody(entries[6])
        #expect(String(decoding: try #require(locked), as: UTF8.self) == #"{"kind":"locked_out","name":"berlin-qa"}"#)
        _ = try await AuditFile(vault).verified()
        try await vault.close()
    }

    /// Nobody floods the audit: of a thousand refusals ten are written, and the next one tells of the others.
    @Test func strangersDoNotFloodTheAudit() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        for _ in 0..<1_000 { _ = try await vault.admit("lck_nonsense", at: Sample.start) }
        #expect(try await AuditFile(vault).rows.count == 10)
        _ = try await vault.admit("lck_nonsense", at: Sample.start + .seconds(60))
        let last = try #require(try await AuditFile(vault).rows.last?.header)
        #expect(last.act == .refusal && last.subject == AuditSubject(.vault, "access"))
        let body = try #require(try await vault.auditBody(last))
        #expect(
            String(decoding: body, as: UTF8.self)
                == #"{"kind":"refused","refusal":"unknown_key","skipped":990}"#)
        try await vault.close()
    }

    /// Nor does the holder of a good key; and one key's flood takes no other's entries away.
    @Test func aHolderDoesNotFloodTheAuditEither() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        let loud = try await Sample.grant("loud", in: vault).key
        let quiet = try await Sample.grant("quiet", in: vault).key
        let before = try await AuditFile(vault).rows.count
        for _ in 0..<100 { try await vault.audit(.notInRole(.qa, .erase), of: loud, at: Sample.start) }
        try await vault.audit(.otherMerchant, of: quiet, at: Sample.start)
        let entries = try await AuditFile(vault).rows.dropFirst(before).map(\.header)
        #expect(entries.map(\.actor.text) == Array(repeating: "key:loud", count: 10) + ["key:quiet"])
        let first = try #require(entries.first)
        let body = try #require(try await vault.auditBody(first))
        #expect(
            String(decoding: body, as: UTF8.self)
                == #"{"kind":"refused","name":"loud","permission":"erase","refusal":"not_in_role"}"#)
        try await vault.close()
    }

    /// An ordinary request with a good key writes nothing.
    @Test func anOrdinaryRequestWritesNothing() async throws {
        let opened = try OpenedVault()
        let granted = try await Sample.grant("berlin-qa", in: opened.vault)
        _ = try await opened.vault.admit(granted.token.text, at: Sample.start)
        let commits = opened.vault.commitCount
        for second in 1..<100 {
            #expect(try await opened.vault.admit(granted.token.text, at: Sample.start + .seconds(second)).key != nil)
        }
        #expect(opened.vault.commitCount == commits)
        try await opened.vault.close()
    }
}
