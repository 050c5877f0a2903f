import Commerce
import Compliance
import Testing
import Vault

struct HoldTests {
    private let holder = "holder_1"

    private func day(_ count: Int64) -> WallTime { Sample.start + .seconds(count * 86_400 + 1) }

    private func hold(
        _ subject: LegalHold.Subject = .call(Sample.call.call), from: WallTime, until: WallTime
    ) throws -> LegalHold {
        try LegalHold(
            id: "hold_1", merchant: Sample.merchant, subject: subject,
            classes: [.recordingAudio, .transcript, .cartSnapshot], holder: holder, reason: "claim 12", from: from,
            until: until)
    }

    private func areWordsRead(by actor: String, _ vault: SQLiteVault, at now: WallTime) async throws -> Bool {
        let reason = try #require(AccessReason(actor: actor, reason: "claim 12"))
        return try await ExpiryCheck.found {
            try await !vault.openContent(of: Sample.call, for: reason, at: now).isEmpty
        }
    }

    /// Held words and sound outlive their limit on the disk; only the person named in the hold still reads them.
    @Test func aHoldStopsDestructionAndNotTheRefusal() async throws {
        let opened = try OpenedVault()
        let vault = opened.vault
        try await RecordedCall.store(in: vault)
        let held = try hold(from: day(1), until: day(200))
        for _ in 0..<2 { try await vault.place(held, at: day(1)) }
        #expect(try await vault.legalHolds(of: Sample.merchant, at: day(1)) == [held])

        let outcome = try await vault.sweep(at: day(100))
        #expect(outcome.heldRows == 2 && outcome.isComplete)
        #expect(try await !areWordsRead(by: "operator", vault, at: day(100)))
        #expect(try await areWordsRead(by: holder, vault, at: day(100)))
        let reason = try #require(AccessReason(actor: holder, reason: "claim 12"))
        let tape = try await vault.readTape(of: Sample.call, for: reason, at: day(100))
        #expect(tape.entries == [[1]])
        let access = try await vault.accessRecords(of: Sample.merchant, limit: 1, at: day(100))
        #expect(access.first?.at == day(100) && access.first?.reason.actor == holder)

        #expect(try await !areWordsRead(by: holder, vault, at: day(200)))
        #expect(try await vault.sweep(at: day(200)).heldRows == 0)
        #expect(try await RecordedCall.count(opened, "contents") == 0)
        #expect(try RecordedCall.tapeFiles(opened).isEmpty)
        #expect(try await RecordedCall.keys(opened, "content", .transcript) == 0)
    }

    /// A hold over a person holds the profile, the carts and every call of theirs, and nobody else's.
    @Test func aHoldOverAPersonHoldsAllOfTheirs() async throws {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        _ = try await Sample.arrive(opened.vault, phone: "+18135550143")
        let person = try #require(
            try await opened.vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
        try await opened.vault.place(try hold(.person(person), from: day(1), until: day(200)), at: day(1))
        _ = try await opened.vault.sweep(at: day(100))
        #expect(try await RecordedCall.count(opened, "people WHERE person = '\(person.text)'") == 1)
        #expect(try await RecordedCall.count(opened, "people") == 1)
        #expect(try await RecordedCall.count(opened, "contents") == 1)
        let reason = try #require(AccessReason(actor: holder, reason: "claim 12"))
        let profile = try await opened.vault.open(person, of: Sample.merchant, for: reason, at: day(100))
        #expect(profile.firstName == "Wilhelmina")
    }

    /// What had expired when a hold was placed is not brought back by it, even if it says that it began before.
    @Test func aHoldRevivesNothing() async throws {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        try await opened.vault.place(try hold(from: day(1), until: day(200)), at: day(91))
        #expect(try await !areWordsRead(by: holder, opened.vault, at: day(92)))
        _ = try await opened.vault.sweep(at: day(92))
        #expect(try await RecordedCall.count(opened, "contents") == 0)
    }

    /// A hold over a merchant holds everybody's of that merchant, and nothing of another's.
    @Test func aHoldOverAMerchantHoldsEverybodys() async throws {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        _ = try await Sample.arrive(opened.vault, phone: "+18135550143")
        _ = try await opened.vault.upsertPerson(try Sample.profile(), of: "mrc_2", at: Sample.start)
        try await opened.vault.place(try hold(.merchant, from: day(1), until: day(200)), at: day(1))
        #expect(try await opened.vault.legalHolds(of: Sample.merchant, at: day(1)).map(\.subject) == [.merchant])
        _ = try await opened.vault.sweep(at: day(100))
        #expect(try await RecordedCall.count(opened, "people") == 2)
        #expect(try await RecordedCall.count(opened, "contents") == 1)
        #expect(try await areWordsRead(by: holder, opened.vault, at: day(100)))
        #expect(try await !areWordsRead(by: "operator", opened.vault, at: day(100)))
    }

    /// Who placed and released it, and why, stands in the audit; the same hold again is no second entry.
    @Test func holdsAreWrittenDown() async throws {
        let opened = try OpenedVault()
        let held = try hold(from: day(1), until: day(200))
        for _ in 0..<2 { try await opened.vault.place(held, at: day(1)) }
        try await opened.vault.release("hold_1", of: Sample.merchant, for: try Sample.reason(), at: day(2))
        let rows = try await opened.vault.auditRows(
            of: Sample.merchant, act: .legalHold, since: nil, limit: 9, at: day(2))
        #expect(rows.map(\.header.subject) == [AuditSubject(.hold, "hold_1"), AuditSubject(.hold, "hold_1")])
        #expect(rows.map(\.header.actor.text) == ["operator", "holder_1"])
        let bodies = try await AuditBodies.details(of: rows, in: opened.vault)
        #expect(bodies.map(\.what) == ["released", "placed"])
        #expect(bodies.map(\.reason) == ["complaint 12", "claim 12"])
        await #expect(throws: VaultError.unknownHold("hold_1")) {
            try await opened.vault.release("hold_1", of: Sample.merchant, for: try Sample.reason(), at: day(3))
        }
    }

    @Test func aReleasedHoldHoldsNoMore() async throws {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        try await opened.vault.place(try hold(from: day(1), until: day(200)), at: day(1))
        try await opened.vault.release("hold_1", of: Sample.merchant, for: try Sample.reason(), at: day(95))
        #expect(try await opened.vault.legalHolds(of: Sample.merchant, at: day(95)).isEmpty)
        _ = try await opened.vault.sweep(at: day(96))
        #expect(try await RecordedCall.count(opened, "contents") == 0)
        await #expect(throws: VaultError.unknownHold("hold_2")) {
            try await opened.vault.release("hold_2", of: Sample.merchant, for: try Sample.reason(), at: day(96))
        }
    }
}
