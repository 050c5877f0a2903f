import Foundation
import Testing
import Vault

@testable import LiveCarts

/// How the demonstration judges an erasure, and how it searches the vault's files.
struct DemoErasureTests {
    private static func erased() throws -> DemoErasureFindings {
        var findings = DemoErasureFindings()
        findings.before = [DemoTrial(path: "transcript", refusal: nil), DemoTrial(path: "cart", refusal: nil)]
        findings.after = findings.before.map { DemoTrial(path: $0.path, refusal: "there is nothing") }
        findings.isSuppressed = true
        findings.reimported = .cancelled
        findings.proof = try proof(isSuppressed: true)
        findings.auditEntries = 12
        findings.scan.files = 4
        findings.scanFindsWhatIsPlain = true
        return findings
    }

    private static func proof(isSuppressed: Bool) throws -> ErasureProof {
        let text = """
            {"format":"erasure-proof-1","vault":"v","merchant":"mrc_example_home","person":"per_1","begun_at":"a",
            "live_since":"b","backups_since":null,"backups_end_by":"c","removed_rows":3,"removed_tapes":1,
            "kept_classes":[],"suppressed":\(isSuppressed),"scopes":[{"digest":"00","class":"x","destroyed_at":"b"}]}
            """
        return try JSONDecoder().decode(ErasureProof.self, from: Data(text.utf8))
    }

    @Test func anErasureThatHeldPasses() throws {
        var findings = try Self.erased()
        #expect(findings.verdict.problems == [])
        findings.reimported = nil
        #expect(findings.verdict.passed)
    }

    private static let broken: [(String, @Sendable (inout DemoErasureFindings) throws -> Void)] = [
        ("did not open before", { $0.before[0] = DemoTrial(path: "transcript", refusal: "no key") }),
        ("opens after", { $0.after[1] = DemoTrial(path: "cart", refusal: nil) }),
        ("not every way", { _ = $0.after.removeLast() }),
        ("not suppressed", { $0.isSuppressed = false }),
        ("1 contacts", { $0.newContacts = 1 }),
        ("is done", { $0.reimported = .done }),
        ("names no destroyed key", { $0.proof = nil }),
        ("names no destroyed key", { $0.proof = try proof(isSuppressed: false) }),
        ("chain", { $0.auditEntries = nil }),
        ("chain", { $0.auditEntries = 0 }),
        ("stands in livecarts.db", { $0.scan.hits = [("Rosalind", "livecarts.db")] }),
        ("found nothing at all", { $0.scanFindsWhatIsPlain = false }),
        ("found nothing at all", { $0.scan.files = 0 }),
    ]

    @Test(arguments: broken.indices) func whateverBreaksTheErasureFailsIt(index: Int) throws {
        let (problem, breakIt) = Self.broken[index]
        var findings = try Self.erased()
        try breakIt(&findings)
        #expect(findings.verdict.problems.count == 1)
        #expect(findings.verdict.problems.first?.contains(problem) == true, "\(findings.verdict.problems)")
    }

    /// A way that throws is refused in its own words, and one that finds nothing in ours.
    @Test func aTrialTellsWhyNothingCame() async {
        struct Shut: Error, CustomStringConvertible {
            let description = "the key was destroyed"
        }
        #expect(await DemoTrial.of("a") { throw Shut() }.refusal == "the key was destroyed")
        #expect(await DemoTrial.of("b") { 0 }.refusal == "there is nothing")
        #expect(await DemoTrial.of("c") { 3 }.refusal == nil)
    }

    /// Words are found wherever they stand plainly: in any file of any folder, in small letters, in sixteen-bit characters.
    @Test func plainWordsAreFoundWhereverTheyStand() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "livecarts-\(UUID().uuidString)")
        let tapes = folder.appending(path: "tapes")
        try FileManager.default.createDirectory(at: tapes, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data([0, 1] + "…Rosalind Sample…".utf8).write(to: folder.appending(path: "a.db"))
        try Data("rosalind@example.com".utf8).write(to: tapes.appending(path: "b"))
        try #require("Rosalind".data(using: .utf16LittleEndian)).write(to: folder.appending(path: "c"))
        try Data("nothing".utf8).write(to: folder.appending(path: "d"))
        let found = try PlainTraces(words: ["Rosalind", "8135550142"]).search(folder)
        #expect(found.files == 4)
        #expect(found.hits.map(\.file) == ["a.db", "c", "tapes/b"])
        #expect(try PlainTraces(words: ["Rosalyn", "8135550142"]).search(folder).hits.isEmpty)
    }
}
