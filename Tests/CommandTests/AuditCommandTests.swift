import Commerce
import Foundation
import Testing
import Vault

/// `livecarts audit …`
@Suite(.timeLimit(.minutes(10)))
struct AuditCommandTests {
    private struct Answer: Decodable {
        let holds: Bool
        let fault: String?
        let entries: Int
        let lastRoot: String?
    }

    private struct Root: Decodable {
        let day: String
        let root: String
    }

    /// Nothing but the file: no vault, no key.
    private static let nothing = ["LIVECARTS_DATA": "", "LIVECARTS_ROOT_KEY_FILE": ""]

    /// An export verifies where there is neither a vault nor a key, and against a root that was kept elsewhere.
    @Test func anExportIsVerifiedOffline() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place, age: .seconds(3 * 86_400))
            let root = try await place.json(["audit", "root"], as: Root.self)
            try await place.expect(0, ["audit", "export", "audit.jsonl"])
            let inside = try await place.json(["audit", "verify"], as: Answer.self)
            #expect(inside.holds && inside.entries > 2 && inside.lastRoot == "\(root.day) \(root.root)")
            let anchor = ["--root", "\(root.day) \(root.root)"]
            let offline = try await place.expect(
                0, ["audit", "verify", "audit.jsonl"] + anchor, changed: Self.nothing)
            #expect(offline.output.contains("holds: \(inside.entries) entries"))
            try await place.expect(0, ["audit", "verify"] + anchor)
            let other = ["--root", "\(root.day) " + String(repeating: "0", count: 64)]
            let refused = try await place.expect(1, ["audit", "verify", "audit.jsonl"] + other, changed: Self.nothing)
            #expect(refused.errors.contains("is not the one that was kept elsewhere"))
            try await place.expect(2, ["audit", "verify", "--root", "yesterday"])
            try await place.expect(1, ["audit", "verify", "none.jsonl"])
            #expect(try await place.expect(1, ["audit", "export", "audit.jsonl"]).errors.contains("exists already"))
        }
    }

    /// The first line that does not hold is named: changed, cut short, or with one taken out.
    @Test func aBrokenExportNamesItsLine() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            try await place.expect(0, ["audit", "export", "audit.jsonl"])
            let text = try String(contentsOfFile: place.path("audit.jsonl"), encoding: .utf8)
            let lines = text.split(separator: "\n").map(String.init)
            var (changed, taken) = (lines, lines)
            // Which process's chain comes first is by chance: the gap is found in it, or at its end.
            changed[1] = changed[1].replacing("\"act\":\"", with: "\"act\":\"x")
            taken.remove(at: 1)
            for (name, broken, words) in [
                ("changed", changed, "line 2: not a line of an audit"), ("taken", taken, "entries"),
                ("cut", lines.dropLast(), "line \(lines.count): the audit was cut short"),
            ] {
                try place.write(broken.joined(separator: "\n") + "\n", to: name)
                let outcome = try await place.expect(1, ["audit", "verify", name], changed: Self.nothing)
                #expect(outcome.errors.contains(words), "\(outcome.errors)")
                let answer = try await place.run(["audit", "verify", name, "--json"], changed: Self.nothing)
                #expect(answer.code == 1 && answer.output.contains("\"holds\" : false"))
            }
        }
    }

    /// A chain that was written on behind the vault's back is found in the vault, by `audit verify` and by `check`.
    @Test func aBrokenChainIsFoundInTheVault() async throws {
        try await Workplace.use { place in
            let prepared = try await PreparedVault.make(in: place)
            try await prepared.tamper("UPDATE audit_rows SET subject = 'per_x' WHERE sequence = 2")
            #expect(try await place.expect(1, ["audit", "verify"]).errors.contains("line 3: the entry was changed"))
            #expect(try await place.expect(1, ["check"]).output.contains("audit: line 3: the entry was changed"))
            try await place.expect(1, ["audit", "evidence", "--from", "2020-01-01", "--to", "2099-12-31"])
        }
    }

    /// The evidence says what it is not, and counts what the vault did.
    @Test func evidenceClaimsNoCertification() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            let period = ["--from", "2020-01-01", "--to", "2099-12-31"]
            let text = try await place.expect(0, ["audit", "evidence"] + period).output
            #expect(text.contains("no certification") && text.contains("SOC 2 CC8.1") && text.contains("publication"))
            let json = try await place.expect(0, ["audit", "evidence", "--json"] + period).output
            #expect(json.contains("no certification") && json.contains("45 CFR 164.312(b)"))
            try await place.expect(2, ["audit", "evidence", "--from", "2026-12-31", "--to", "2026-01-01"])
        }
    }

    /// What leaves the vault by a command, and what stayed shut for a reason, stands in the audit.
    @Test func exportsAndRefusalsAreWrittenDown() async throws {
        try await Workplace.use { place in
            let prepared = try await PreparedVault.make(in: place)
            try await place.expect(0, ["calls", "export", "call_1", "--output", "call.jsonl"])
            try await place.expect(
                0, ["calls", "render", "call_1", "--output", "call.wav", "--reason", "complaint 12"])
            try await prepared.tamper("UPDATE contents SET expires_at = 1")
            try await place.expect(0, ["calls", "show", "call_1", "--reason", "complaint 12"])
            let exports = try await place.expect(0, ["audit", "list", "--act", "export"]).output
            #expect(exports.contains("call call_1") && exports.contains("tape call_1"))
            #expect(!exports.contains("complaint 12"))
            let refusals = try await place.expect(
                0, ["audit", "list", "--act", "refusal", "--reason", "a review"]
            ).output
            #expect(refusals.contains("content call_1") && refusals.contains("complaint 12"))
            #expect(try await place.expect(0, ["audit", "list", "--act", "access"]).output.contains("vault audit"))
            try await place.expect(2, ["audit", "list", "--act", "gossip"])
            try await place.expect(2, ["audit", "list", "--since", "yesterday"])
            try await place.expect(0, ["audit", "verify"])
        }
    }
}
