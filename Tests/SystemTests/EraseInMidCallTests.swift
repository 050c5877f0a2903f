import CallCore
import Commerce
import Compliance
import Foundation
import GRDB
import Lookalike
import PlantedWords
import Runtime
import Server
import Synchronization
import Testing
import Vault

/// A person is erased while the agent speaks to them.
@Suite struct EraseInMidCallTests {
    private static let person = StagePerson(
        firstName: "Wilhelmina", number: "+18135550197", email: "wilhelmina.planted@example.org",
        postalCode: "33602-7193", link: "https://shop.example.com/c/recover/planted-90210417")

    /// By another process on the same folder, as a command does it: the server learns of it by itself. The call ends without another sales
    /// word, nothing of the person opens or is kept, and the proof holds offline.
    @Test func nothingIsSoldKeptOrOpenedAfterIt() async throws {
        var plot = Plot([
            .awaitStream, .wait(seconds: 0.2), .say("caller-hello"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-yes-this-is-she"), .wait(seconds: 120),
        ])
        plot.person = Self.person
        let proved = Mutex<ErasureProof?>(nil)
        try await CallStage.run(plot) { stage in
            try await stage.leaveCart()
            try await stage.until("the agent speaks of the cart") {
                stage.book.clauses.contains { $0.line == "permission" }
            }
            let live = try #require(try await stage.vault.liveCalls(at: stage.clock.now).first)
            let receipt = try await Self.eraseElsewhere(live, stage)
            #expect(receipt.liveCalls == [live.key])
            let erased = stage.book.clauses.count
            let call = try await stage.endedCall()
            #expect(call.outcome == .optedOut)
            try Self.checkTheFarEnd(stage, clausesBefore: erased)
            try await Self.checkNothingOpens(call, stage)
            try await Self.checkTheProof(receipt.proof, call, stage)
            proved.withLock { $0 = receipt.proof }
        } after: { stage in
            #expect(proved.withLock { $0 } != nil)
            try await Self.checkTheDisk(stage)
        }
    }

    /// The vault opened a second time, by a desk that has no calls.
    private static func eraseElsewhere(_ live: CallSummary, _ stage: CallStage) async throws -> ErasureReceipt {
        let vault = try Deployment.openVault(stage.configuration)
        let desk = RightsDesk(vault: vault, directory: CallDirectory(), logger: stage.log.logger("command"))
        let receipt = try await desk.erase(
            live.person, of: live.key.merchant, under: .order(try reason()), at: stage.clock.now)
        try await vault.close()
        return receipt
    }

    private static func reason() throws -> AccessReason {
        try #require(AccessReason(actor: "tests", reason: "asked for it"))
    }

    /// After the cut nothing but the confirmation of the stop is even queued.
    private static func checkTheFarEnd(_ stage: CallStage, clausesBefore count: Int) throws {
        let farEnd = try FarEnd(stage)
        let cut = try #require(farEnd.notes(.cleared).last)
        let after = stage.book.clauses.dropFirst(count)
        #expect(after.allSatisfy { $0.line == "stop.confirmation" })
        let confirmation = stage.book.clauses.filter { $0.line == "stop.confirmation" }.map(\.segment)
        #expect(!confirmation.isEmpty)
        let later = farEnd.notes(.markQueued).filter { $0.at >= cut.at }.compactMap { MarkName($0.detail)?.segment }
        #expect(later == confirmation)
        #expect(!stage.book.clauses.contains { $0.line == "offer.terms" })
        #expect(stage.textsWithLink().isEmpty)
        #expect(stage.legs().count == 1)
    }

    private static func checkNothingOpens(_ call: CallSummary, _ stage: CallStage) async throws {
        let (vault, now, reason) = (stage.vault, stage.clock.now, try reason())
        await #expect(throws: VaultError.unknownPerson(call.person)) {
            try await vault.open(call.person, of: call.key.merchant, for: reason, at: now)
        }
        await #expect(throws: VaultError.self) { try await vault.openContent(of: call.key, for: reason, at: now) }
        await #expect(throws: VaultError.self) { try await vault.readTape(of: call.key, for: reason, at: now) }
        await #expect(throws: RightsError.erased(call.person)) {
            try await vault.export(
                call.person, of: call.key.merchant, under: .order(reason), terms: .shipped, at: now)
        }
        #expect(try await vault.cart(call.cart, of: call.key.merchant, at: now) == nil)
        let phone = try #require(E164(person.number))
        #expect(try await vault.person(with: phone, of: call.key.merchant, at: now) == nil)
        #expect(try await vault.isSuppressed(phone, of: call.key.merchant, at: now))
    }

    /// Verified from two lists of bytes alone.
    private static func checkTheProof(_ proof: ErasureProof, _ call: CallSummary, _ stage: CallStage) async throws {
        let export = SharedBytes()
        try await stage.vault.exportAudit(at: stage.clock.now) { line in export.add(line + Array("\n".utf8)) }
        let verified = try ErasureProofVerifier.verify(proof: try proof.json(), audit: export.bytes)
        #expect(verified.proof.person == call.person)
        #expect(verified.backups == .open(until: proof.backupsEndBy))
    }

    /// The files as the server left them: no row and no tape of the call's words, and nothing in clear.
    private static func checkTheDisk(_ stage: CallStage) async throws {
        let file = try DatabaseQueue(path: stage.data.appending(path: "livecarts.db").path)
        let counts = try await file.read { db in
            try ["contents", "tapes", "people", "person_numbers", "carts"].map { table in
                try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? -1
            }
        }
        try file.close()
        #expect(counts == [0, 0, 0, 0, 0])
        let tapes = stage.data.appending(path: "tapes").path
        let left = (try? FileManager.default.subpathsOfDirectory(atPath: tapes)) ?? []
        #expect(left.filter { $0.hasSuffix(".tape") }.isEmpty)
        let drafts = try ["cart-recovery.yaml", "mrc_example_home.yaml"]
            .map { try String(contentsOfFile: Repository.folder("Prompts") + "/" + $0, encoding: .utf8).lowercased() }
        let said = stage.book.heard + stage.book.clauses.map(\.words)
        let planted = ([person.firstName, person.number, person.email, person.postalCode, person.link] + said)
            .filter { word in word.utf8.count >= 6 && !drafts.contains { $0.contains(word.lowercased()) } }
        #expect(planted.contains { $0.contains("Wilhelmina?") })
        let (data, log) = (stage.data.path, Array(stage.log.lines.joined(separator: "\n").utf8))
        let finds = try await OwnThread.run {
            let words = PlantedWords(Array(Set(planted)))
            return try words.finds(under: data) + words.finds(in: log, place: "the log")
        }
        #expect(finds.isEmpty)
    }
}

/// Bytes that come in pieces from anywhere.
private final class SharedBytes: Sendable {
    private let content = Mutex<[UInt8]>([])

    var bytes: [UInt8] { content.withLock { $0 } }

    func add(_ piece: [UInt8]) { content.withLock { $0 += piece } }
}
