import CallCore
import Commerce
import Compliance
import Controls
import Testing
import Vault

/// Two vaults on one folder, as a running service and a command beside it have them.
struct TwoProcessesTests {
    /// Of two processes that dial one person at once, one is allowed.
    ///
    ///     service:  decide ─ allow ─ commit
    ///     command:  decide · · · · · · · · · block (frequency)
    @Test(.controls("FRQ-4")) func oneOfTwoRacingProcessesMayDial() async throws {
        let opened = try OpenedVault()
        let beside = try opened.reopened()
        let person = try await Sample.arrive(opened.vault)
        let records = try await withThrowingTaskGroup(of: ContactDecisionRecord.self) { group in
            for (vault, name) in [(opened.vault, "dec_1"), (beside, "dec_2")] {
                group.addTask { try await VaultConformance.decide(vault, Sample.wish(DecisionID(name), of: person)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(records.map(\.result.rawValue).sorted() == ["allow", "block"])
        try await beside.close()
        try await opened.vault.close()
    }

    /// No process keeps in memory a key that another has destroyed.
    @Test func aKeyDestroyedByOneIsGoneForTheOther() async throws {
        let opened = try OpenedVault()
        let beside = try opened.reopened()
        _ = try await VaultConformance.inCall(opened.vault)
        try await opened.vault.storeContentKey(
            ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
        let words = [ContentItem(ref: .first, text: "words")]
        try await opened.vault.storeContent(words, of: Sample.call, at: Sample.start)
        #expect(try await beside.openContent(of: Sample.call, for: try Sample.reason(), at: Sample.start) == words)
        try await beside.destroyContentKey(of: Sample.call, at: Sample.start)
        await #expect(throws: VaultError.keyDestroyed(RetainedRow(table: "contents", row: "call_1"))) {
            _ = try await opened.vault.openContent(of: Sample.call, for: try Sample.reason(), at: Sample.start)
        }
        try await beside.close()
        try await opened.vault.close()
    }

    /// Only the first of two that take a call over may go on with its log.
    @Test func onlyOneOfTwoOwnersMayAppend() async throws {
        let opened = try OpenedVault()
        let beside = try opened.reopened()
        _ = try await VaultConformance.inCall(opened.vault)
        let next = LogAppend(call: Sample.call, records: [Sample.record(2)], at: Sample.start)
        let successes = await withTaskGroup(of: Bool.self) { group in
            for vault in [opened.vault, beside] {
                group.addTask { await (try? vault.append(next)) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(successes == 1)
        #expect(try await opened.vault.log(of: Sample.call, at: Sample.start).count == 2)
        try await beside.close()
        try await opened.vault.close()
    }
}
