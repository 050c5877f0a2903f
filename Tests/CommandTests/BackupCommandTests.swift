import Foundation
import Testing
import Transport
import Vault

/// `livecarts backup`, `restore` and `check`.
@Suite(.timeLimit(.minutes(10)))
struct BackupCommandTests {
    private func backUp(_ place: Workplace) async throws {
        try await place.expect(0, ["backup", "set"])
        try await place.expect(0, ["keys", "backup", "set.keys"])
    }

    private func restore(
        _ place: Workplace, _ code: Int32, keys: String = "set.keys", changed: [String: String] = [:]
    ) async throws -> Program.Outcome {
        let target = ["LIVECARTS_DATA": place.path("restored")].merging(changed) { $1 }
        return try await place.expect(
            code, ["restore", "set", "--keys", keys, "--erasures", place.data + "/erasures.log"], changed: target)
    }

    /// Backed up beside a running server, restored beside it, and read there.
    @Test func aBackUpMadeWhileServingComesBack() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            try await Serving.run(place) { server in
                try await backUp(place)
                #expect(try await server.get("/healthz").status == 200)
            }
            for name in ["livecarts.db", "manifest.json"] {
                #expect(FileManager.default.fileExists(atPath: place.path("set/" + name)))
            }
            #expect(!FileManager.default.fileExists(atPath: place.path("set/keys.db")))
            try Data().write(to: URL(filePath: place.data + "/erasures.log"))
            let restored = try await restore(place, 0)
            #expect(restored.output.contains("1 tapes open"))
            let there = ["LIVECARTS_DATA": place.path("restored")]
            let words = try await place.expect(
                0, ["calls", "show", "call_1", "--reason", "complaint 12"], changed: there)
            #expect(words.output.contains("declined"))
            try await place.expect(0, ["check"], changed: there)
            try await place.expect(0, ["audit", "verify"], changed: there)
            #expect(try await restore(place, 1).errors.contains("exists already"))
        }
    }

    /// Nothing is restored from what is not whole, not this vault's, or not opened by the key; and nothing is left behind.
    @Test func aBadBackUpIsRefusedWithItsReason() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            try await backUp(place)
            try Data().write(to: URL(filePath: place.data + "/erasures.log"))
            #expect(try await place.expect(1, ["backup", "set"]).errors.contains("exists already"))
            #expect(
                try await place.expect(1, ["keys", "backup", place.data + "/k"]).errors
                    .contains("inside the data folder"))
            try await place.expect(0, ["keys", "init", "other.key"])
            let wrong = try await restore(
                place, 1, changed: ["LIVECARTS_ROOT_KEY_FILE": place.path("other.key")])
            #expect(wrong.errors.contains("root key"))
            try await Workplace.use { other in
                _ = try await PreparedVault.make(in: other)
                try FileManager.default.removeItem(atPath: other.key)
                try FileManager.default.copyItem(atPath: place.key, toPath: other.key)
            }
            let database = place.path("set/livecarts.db")
            let whole = try Data(contentsOf: URL(filePath: database))
            try whole.prefix(whole.count / 2).write(to: URL(filePath: database))
            let cut = try await restore(place, 1)
            #expect(cut.errors.contains("livecarts.db is not as its manifest says"))
            try whole.write(to: URL(filePath: database))
            #expect(try await restore(place, 1, keys: "none.keys").errors.contains("cannot be read"))
            #expect(!FileManager.default.fileExists(atPath: place.path("restored")))
            #expect(!FileManager.default.fileExists(atPath: place.path("restored.restoring")))
            try await place.expect(2, ["restore", "set", "--keys", "set.keys"])
        }
    }

    /// Two vaults under one root key: the keys of the one do not fit the data of the other.
    @Test func keysOfAnotherVaultAreRefused() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            try await backUp(place)
            try Data().write(to: URL(filePath: place.data + "/erasures.log"))
            let other = Workplace(folder: place.folder.appending(path: "other"))
            try FileManager.default.createDirectory(at: other.folder, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: place.key, toPath: other.key)
            _ = try await PreparedVault.make(in: other)
            try await other.expect(0, ["keys", "backup", "foreign.keys"])
            let outcome = try await restore(place, 1, keys: other.path("foreign.keys"))
            #expect(outcome.errors.contains("restore both from one back-up set"))
        }
    }

    /// One flipped bit, in a row, a key, a recording: `check` names where, ends with 1, and mends nothing.
    @Test(arguments: [
        """
        UPDATE contents SET words = CAST(substr(words, 1, 20) || CASE substr(words, 21, 1) WHEN x'00' THEN x'01' ELSE x'00' END
            || substr(words, 22) AS BLOB)
        """,
        """
        UPDATE data_keys SET wrapped = CAST(substr(wrapped, 1, 8) || CASE substr(wrapped, 9, 1) WHEN x'00' THEN x'01' ELSE x'00' END
            || substr(wrapped, 10) AS BLOB) WHERE kind = 'content'
        """,
        "tape",
    ])
    func aFlippedBitIsFound(_ damage: String) async throws {
        try await Workplace.use { place in
            let prepared = try await PreparedVault.make(in: place)
            try await place.expect(0, ["check"])
            let words: String
            switch damage {
            case "tape":
                try PreparedVault.flipBit(in: try prepared.tape())
                words = "tapes call_1/1"
            case let sql where sql.contains("data_keys"):
                try await prepared.tamper(sql, in: "keys.db")
                words = "keys.db: key"
            default:
                try await prepared.tamper(damage)
                words = "contents.words"
            }
            for _ in 0..<2 { #expect(try await place.expect(1, ["check"]).output.contains(words)) }
            let answer = try await place.run(["check", "--json"])
            #expect(answer.code == 1 && answer.output.contains("\"problem_count\""))
        }
    }
}
