import Commerce
import Testing
import Vault

/// What somebody does to an export or a database, and where it is found.
struct AuditTamperTests {
    /// Two nodes, two closed days and an open one.
    private func history() async throws -> (OpenedVault, AuditFile) {
        let opened = try OpenedVault()
        let beside = try opened.reopened()
        for (number, day) in [0, 0, 0, 1, 1, 2, 2].enumerated() {
            let vault = number == 1 ? beside : opened.vault
            try await vault.audit(.sample(number, at: Sample.start.days(day)))
        }
        try await beside.close()
        return (opened, try await AuditFile(opened.vault))
    }

    /// No byte of any line can be another one, whichever of its bits is turned.
    @Test func everyFlippedByteIsFound() async throws {
        let (_, file) = try await history()
        #expect(file.fault == nil)
        let bytes = file.bytes
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= UInt8(1 << (index % 8))
            #expect(throws: AuditFault.self, "byte \(index)") { _ = try AuditVerifier.verify(changed) }
        }
    }

    /// A line that was changed is the one that is named, however well it is written.
    @Test func theFirstBadLineIsNamed() async throws {
        let (_, file) = try await history()
        for index in file.rowIndexes {
            var changed = file
            let text = String(decoding: file.lines[index], as: UTF8.self)
            changed.lines[index] = Array(text.replacing("per_", with: "pex_").utf8)
            #expect(changed.fault?.line == index + 1)
            #expect(changed.fault?.kind == .changed)
        }
    }

    @Test func everyMissingDoubledOrMovedLineIsFound() async throws {
        let (_, file) = try await history()
        for index in file.lines.indices {
            var missing = file
            missing.lines.remove(at: index)
            #expect(missing.fault != nil, "line \(index + 1) missing")
            var doubled = file
            doubled.lines.insert(file.lines[index], at: index)
            #expect(doubled.fault != nil, "line \(index + 1) doubled")
            var moved = file
            moved.lines.swapAt(index, (index + 1) % file.lines.count)
            #expect(moved.fault != nil, "line \(index + 1) moved")
        }
    }

    @Test func everyCutIsFound() async throws {
        let (_, file) = try await history()
        for count in file.lines.indices {
            var cut = file
            cut.lines.removeLast(file.lines.count - count)
            #expect(cut.fault?.line == count + 1)
            #expect(cut.fault?.kind == .truncated)
        }
    }

    /// A whole history of another making holds by itself, and not against a root that was kept.
    @Test func anotherHistoryIsFoundByARootThatWasKept() async throws {
        let (opened, _) = try await history()
        let anchor = AuditAnchor(try #require(try await opened.vault.closeAuditDays(at: Sample.start.days(2))))
        let (other, _) = try await history()
        #expect(try await AuditFile(other.vault).verified().rows == 7)
        let fault = await #expect(throws: AuditFault.self) {
            _ = try await AuditFile(other.vault).verified(against: anchor)
        }
        #expect(fault?.kind == .anchorDiffers(anchor.day))
    }

    /// The database is verified straight, whoever got around its triggers.
    @Test(arguments: [
        "UPDATE audit_rows SET at = at + 1 WHERE id = 2", "UPDATE audit_rows SET merchant = 'x' WHERE id = 2",
        "UPDATE audit_rows SET body = NULL WHERE id = 1", "UPDATE audit_rows SET actor = 'other' WHERE id = 2",
        "UPDATE audit_rows SET act = 'login' WHERE id = 2", "UPDATE audit_rows SET kind = 'job' WHERE id = 2",
        "UPDATE audit_rows SET body = zeroblob(40) WHERE id = 1", "DELETE FROM audit_rows WHERE id = 3",
        "DELETE FROM audit_rows WHERE id = 7", "DELETE FROM audit_rows WHERE day = '2026-11-20'",
        "UPDATE audit_roots SET root = zeroblob(32) WHERE day = '2026-11-20'",
        "UPDATE audit_roots SET previous = zeroblob(32) WHERE day = '2026-11-21'",
        "DELETE FROM audit_roots WHERE day = '2026-11-20'", "UPDATE audit_heads SET count = count + 1",
        "DELETE FROM audit_heads WHERE day = '2026-11-22'",
        "UPDATE audit_roots SET swept_at = 1 WHERE day = '2026-11-20'; DELETE FROM audit_rows WHERE day = '2026-11-20'",
        "DELETE FROM audit_rows; DELETE FROM audit_heads",
    ])
    func aDatabaseThatWasTamperedWithIsRefused(sql: String) async throws {
        let (opened, _) = try await history()
        #expect(try await opened.vault.verifyAudit(against: nil, at: Sample.start).rows == 7)
        try await opened.tamper(sql)
        await #expect(throws: AuditFault.self) {
            _ = try await opened.vault.verifyAudit(against: nil, at: Sample.start)
        }
    }
}
