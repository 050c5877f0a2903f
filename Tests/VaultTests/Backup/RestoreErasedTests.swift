import CallCore
import Commerce
import Compliance
import Controls
import Foundation
import GRDB
import Testing
import Vault

/// A data folder made of an old back-up is as the erasures left the live one.
struct RestoreErasedTests {
    private let later = Sample.start.days(2)

    /// A vault, its back-ups from before an erasure, and who was erased.
    private struct Erased {
        let opened: OpenedVault
        let places = try? TemporaryFolder()
        let person: PersonID

        func file(_ name: String) throws -> String { try #require(places).file(name).path }
        var erasures: String { opened.dataPath + "/erasures.log" }
    }

    private func backUp(_ erased: Erased, _ name: String = "") async throws {
        try await erased.opened.vault.backupKeys(to: try erased.file("keys" + name), at: Sample.start)
        try await erased.opened.vault.backupData(to: try erased.file("data" + name), at: Sample.start)
    }

    private func erasedAfterBackUp() async throws -> Erased {
        let opened = try OpenedVault()
        try await RecordedCall.store(in: opened.vault)
        let person = try #require(
            try await opened.vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
        let erased = Erased(opened: opened, person: person)
        try await backUp(erased)
        _ = try await opened.vault.erase(
            person, of: Sample.merchant, under: .order(try Sample.reason()), at: Sample.start)
        return erased
    }

    private func restored(_ erased: Erased, keys: String = "keys") async throws -> SQLiteVault {
        let target = try erased.file("restored")
        // Where nobody was ever erased there is no log.
        let erasures = FileManager.default.fileExists(atPath: erased.erasures) ? erased.erasures : nil
        _ = try await VaultRestore.restore(
            VaultRestore.Places(
                data: try erased.file("data"), keys: try erased.file(keys), erasures: erasures,
                target: target), rootKey: try .sample(7), at: later)
        return try SQLiteVault(folder: target, rootKey: try .sample(7), at: later)
    }

    /// Everything that an erasure does is done again.
    private func checkGone(_ person: PersonID, _ vault: SQLiteVault, in folder: String) async throws {
        let database = try DatabaseQueue(path: folder + "/livecarts.db")
        for rows in [
            "people", "person_numbers WHERE person = '\(person.text)'", "carts", "contents", "tapes",
            "consents WHERE details IS NOT NULL", "erasures WHERE finished_at IS NULL",
        ] {
            let count = try await database.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM \(rows)") }
            #expect(count == 0, "\(rows)")
        }
        try database.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/tapes") == [])
        let keys = try DatabaseQueue(path: folder + "/keys.db")
        let left = try await keys.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT kind || ' ' || class FROM data_keys
                    WHERE wrapped IS NOT NULL AND (subject = ? OR person = ?) ORDER BY 1
                    """, arguments: [person.text, person.text])
        }
        try keys.close()
        #expect(left.allSatisfy { $0 == "person consent_evidence" || $0 == "person call_detail" }, "\(left)")
        #expect(try await vault.isSuppressed(try Sample.phone(), of: Sample.merchant, at: later))
        #expect(
            try await vault.consentEvents(of: person, merchant: Sample.merchant, at: later).last?.kind
                == .revoked(.erasure))
        await #expect(throws: RightsError.erased(person)) {
            _ = try await vault.export(
                person, of: Sample.merchant, under: .order(try Sample.reason()), terms: ExportTerms(processors: []),
                at: later)
        }
    }

    /// The number taken in anew is another person, and barred.
    private func checkBarred(_ vault: SQLiteVault, but person: PersonID) async throws {
        let again = try await Sample.arrive(vault, at: later)
        #expect(again != person)
        let decision = try await vault.previewContact(
            Sample.wish("d", of: again), under: try Sample.terms(), at: later)
        #expect(decision.failedGate == .personSuppressed)
    }

    /// A key of the API that was revoked after the back-up is not in force again; one that was not stays.
    @Test func aRevokedKeyDoesNotComeBackWithABackUp() async throws {
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        let revoked = try await Sample.grant("berlin-qa", in: opened.vault)
        let kept = try await Sample.grant("oslo-qa", in: opened.vault)
        let erased = Erased(opened: opened, person: person)
        try await backUp(erased)
        try await opened.vault.revokeAccess(revoked.key.id, by: Sample.author, at: Sample.start)
        let vault = try await restored(erased)
        #expect(try await vault.admit(revoked.token.text, at: later) == .refused(.revoked(at: Sample.start)))
        #expect(try await vault.admit(kept.token.text, at: later).key != nil)
        #expect(try await vault.people(with: Sample.phone(), at: later).isEmpty == false)
        try await vault.close()
        try await opened.vault.close()
    }

    @Test(.controls("GD-6")) func anErasedPersonDoesNotComeBackWithABackUp() async throws {
        let erased = try await erasedAfterBackUp()
        let vault = try await restored(erased)
        let folder = try erased.file("restored")
        try await checkGone(erased.person, vault, in: folder)
        // The proof is this folder's own: its audit tells of the erasure done again, and of the restoring.
        let proof = try #require(
            try await vault.erasureProof(of: erased.person, merchant: Sample.merchant, at: later))
        #expect(proof.begunAt == "2026-11-20T19:10:00Z" && proof.liveSince == "2026-11-22T19:10:00Z")
        #expect(proof.backupsSince == nil)
        let audit = try await AuditFile(vault, at: later)
        #expect(try ErasureProofVerifier.verify(proof: try proof.json(), audit: audit.bytes).proof == proof)
        #expect(audit.acts.count { $0 == .restore } == 2 && audit.acts.contains(.keyDestruction))
        try await checkBarred(vault, but: erased.person)
        // Opened again, there is nothing left to do.
        try await vault.close()
        let again = try SQLiteVault(folder: folder, rootKey: try .sample(7), at: later)
        #expect(try await AuditFile(again, at: later).acts.count { $0 == .restore } == 2)
        try await again.close()
        try await erased.opened.vault.close()
    }

    /// Data from before the erasure, and keys that have done it already: the rows go all the same.
    @Test(.controls("GD-6")) func newerKeysHideNoOldRows() async throws {
        let erased = try await erasedAfterBackUp()
        try await erased.opened.vault.backupKeys(to: try erased.file("newer"), at: Sample.start)
        let vault = try await restored(erased, keys: "newer")
        try await checkGone(erased.person, vault, in: try erased.file("restored"))
        try await checkBarred(vault, but: erased.person)
        for opened in [vault, erased.opened.vault] { try await opened.close() }
    }

    /// Old files laid by hand beside the newest log: data and keys, or the data alone.
    @Test(.controls("GD-6"), arguments: [["livecarts.db", "keys.db"], ["livecarts.db"], ["keys.db"]])
    func oldFilesBesideTheNewestLogAreErasedAtOpening(names: [String]) async throws {
        let erased = try await erasedAfterBackUp()
        try await erased.opened.vault.close()
        let folder = erased.opened.dataPath
        for name in names {
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: "\(folder)/\(name)\(suffix)")
            }
            let source = name == "keys.db" ? try erased.file("keys") : try erased.file("data") + "/" + name
            try FileManager.default.copyItem(atPath: source, toPath: "\(folder)/\(name)")
        }
        let vault = try SQLiteVault(folder: folder, rootKey: try .sample(7), at: later)
        try await checkGone(erased.person, vault, in: folder)
        try await checkBarred(vault, but: erased.person)
        _ = try await AuditFile(vault, at: later).verified()
        try await vault.close()
    }

    /// Who came and was erased after the back-up is unknown to it; the log alone keeps the number barred.
    @Test(.controls("GD-6")) func whoCameAfterTheBackUpStaysBarred() async throws {
        let opened = try OpenedVault()
        _ = try await Sample.arrive(opened.vault, phone: "+18135550143")
        let places = Erased(opened: opened, person: "per_none")
        try await backUp(places)
        let person = try await Sample.arrive(opened.vault)
        _ = try await opened.vault.erase(
            person, of: Sample.merchant, under: .order(try Sample.reason()), at: Sample.start)
        let vault = try await restored(places)
        #expect(try await vault.isSuppressed(try Sample.phone(), of: Sample.merchant, at: later))
        #expect(try await !vault.isSuppressed(try Sample.phone("+18135550143"), of: Sample.merchant, at: later))
        try await checkBarred(vault, but: person)
        for opened in [vault, opened.vault] { try await opened.close() }
    }

    /// A log that is missing, shorter than the back-up's, another vault's or damaged restores nothing.
    @Test(arguments: ["missing", "shorter", "foreign", "damaged"])
    func aLogThatIsNotTheNewestIsRefused(how: String) async throws {
        let erased = try await erasedAfterBackUp()
        try await erased.opened.vault.backupData(to: try erased.file("newer"), at: Sample.start)
        let log = try erased.file("erasures.log")
        let whole = try Data(contentsOf: URL(filePath: erased.erasures))
        switch how {
        case "missing": break
        case "shorter": try whole.prefix(whole.count / 2).write(to: URL(filePath: log))
        case "damaged":
            try (whole + Data("{}\n".utf8)).write(to: URL(filePath: log))
        default:
            let vault = try #require(String(decoding: whole, as: UTF8.self).firstMatch(of: /"vault":"([^"]*)"/)?.1)
            let foreign = String(decoding: whole, as: UTF8.self)
                .replacing(vault, with: "00000000-0000-0000-0000-000000000000")
            try (whole + Data(foreign.utf8)).write(to: URL(filePath: log))
        }
        let target = try erased.file("restored")
        await #expect(throws: (any Error).self) {
            _ = try await VaultRestore.restore(
                VaultRestore.Places(
                    data: try erased.file("newer"), keys: try erased.file("keys"), erasures: log, target: target),
                rootKey: try .sample(7), at: later)
        }
        #expect(!FileManager.default.fileExists(atPath: target))
        #expect(!FileManager.default.fileExists(atPath: target + ".restoring"))
        try await erased.opened.vault.close()
    }

    /// Under roots that a restored key database knows nothing of there may be back-ups: only their term proves anything then.
    @Test func afterARestoreARetiredRootProvesNothingForATerm() async throws {
        let opened = try OpenedVault()
        let person = try await Sample.arrive(opened.vault)
        let places = Erased(opened: opened, person: person)
        try await backUp(places)
        let vault = try await restored(places)
        _ = try await vault.erase(person, of: Sample.merchant, under: .order(try Sample.reason()), at: later)
        try await vault.rotateRoot(to: .sample(9), at: later)
        let file = try places.file("root.key")
        try Data(Data(repeating: 7, count: 32).base64EncodedString().utf8).write(to: URL(filePath: file))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
        try await vault.retireRoot(at: file, by: .somebody, at: later)
        func since(_ days: Int) async throws -> String? {
            try await vault.erasureProof(of: person, merchant: Sample.merchant, at: later.days(days))?.backupsSince
        }
        #expect(try await since(1) == nil)
        #expect(try await since(35) == "2026-12-27T19:10:00Z")
        for opened in [vault, opened.vault] { try await opened.close() }
    }

    /// Both kinds of back-up, and by whom.
    @Test func aBackUpIsInTheAudit() async throws {
        let opened = try OpenedVault()
        let places = Erased(opened: opened, person: "per_none")
        try await backUp(places)
        let entries = try await AuditFile(opened.vault).rows.map(\.header).filter { $0.act == .backup }
        #expect(entries.map(\.subject.name) == ["keys.db", "livecarts.db"])
        try await opened.vault.close()
    }
}
