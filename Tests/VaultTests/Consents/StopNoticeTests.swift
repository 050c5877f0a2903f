import Commerce
import Compliance
import Controls
import Testing
import Vault

/// Who is told of a stop, as it stands in the vault.
struct StopNoticeTests {
    private static func stop(
        _ subject: NewSuppression.Subject, _ reason: SuppressionReason, key: String = "s", in vault: any Vault
    ) async throws -> [StopNotice.Receiver: StopNotice] {
        _ = try await vault.suppress(
            NewSuppression(merchant: Sample.merchant, subject: subject, reason: reason, key: key, at: Sample.start))
        let notices = try await vault.stopNotices(about: Sample.phone(), of: Sample.merchant, at: Sample.start)
        return Dictionary(notices.map { ($0.receiver, $0) }) { _, last in last }
    }

    /// Whoever brought a stop is not told of it, and the carrier, who cannot be told, is not said to have been.
    @Test(.controls("REV-5"), arguments: [SuppressionReason.voicePhrase, .webForm, .shop, .carrier])
    func noticesBeginHonestly(reason: SuppressionReason) async throws {
        let opened = try OpenedVault()
        let notices = try await Self.stop(.phone(try Sample.phone()), reason, in: opened.vault)
        #expect(notices[.shop]?.state == (reason == .shop ? .knows : .waiting))
        #expect(notices[.carrier]?.state == (reason == .carrier ? .knows : .noInterface))
        try await opened.vault.close()
    }

    /// The number is there for as long as the notice waits, whether or not anybody is known under it, and goes when it ends.
    @Test(arguments: [true, false]) func theNumberGoesWithTheNotice(isKnown: Bool) async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        let subject =
            isKnown ? .person(try await Sample.arrive(vault)) : NewSuppression.Subject.phone(try Sample.phone())
        let notice = try #require(try await Self.stop(subject, .key, in: vault)[.shop])
        #expect(try await vault.dueStopNotices(limit: 9, at: Sample.start).map(\.id) == [notice.id])
        #expect(try await vault.number(of: notice.id, at: Sample.start) == Sample.phone())
        try await vault.settle(notice.id, as: .told, at: Sample.start)
        try await vault.settle(notice.id, as: .failed, at: Sample.start)
        #expect(try await vault.dueStopNotices(limit: 9, at: Sample.start).isEmpty)
        #expect(try await vault.stopNoticeCount(in: .told, of: Sample.merchant, at: Sample.start) == 1)
        if !isKnown { #expect(try await vault.number(of: notice.id, at: Sample.start) == nil) }
        try await vault.close()
    }

    /// A notice is tried often, and not for ever.
    @Test func aNoticeFailsInTheEnd() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        let notice = try #require(try await Self.stop(.phone(try Sample.phone()), .api, in: vault)[.shop])
        let later = Sample.start + .seconds(30)
        for attempt in 1...StopNotice.failureLimit {
            let state = try await vault.fail(notice.id, retryAt: later, at: Sample.start)
            #expect(state == (attempt < StopNotice.failureLimit ? .waiting : .failed))
            #expect(try await vault.dueStopNotices(limit: 9, at: Sample.start).isEmpty)
        }
        #expect(try await vault.dueStopNotices(limit: 9, at: later).isEmpty)
        #expect(try await vault.number(of: notice.id, at: later) == nil)
        try await vault.close()
    }

    /// REV-9: an erasure waits for no notice, and none holds on to the number.
    @Test(.controls("REV-9")) func anErasedPersonsNumberIsGoneFromNotices() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        let person = try await Sample.arrive(vault)
        let notice = try #require(try await Self.stop(.person(person), .key, in: vault)[.shop])
        let mandate = try await VaultConformance.cleared(.erasure, about: person, in: vault)
        _ = try await vault.erase(person, of: Sample.merchant, under: mandate, at: Sample.start)
        #expect(try await vault.number(of: notice.id, at: Sample.start) == nil)
        #expect(try await vault.isSuppressed(try Sample.phone(), of: Sample.merchant, at: Sample.start))
        try await vault.close()
    }
}
