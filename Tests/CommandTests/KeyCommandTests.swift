import Commerce
import Foundation
import Testing
import Transport
import Vault

/// `livecarts keys status`, `rotate`, `backup` and `retire-root` on a vault with a call in it.
@Suite(.timeLimit(.minutes(10)))
struct KeyCommandTests {
    private struct Count: Decodable {
        let kind: String
        let `class`: String
        let inForce: Int
        let replaced: Int
        let destroyed: Int
    }

    private func words(_ place: Workplace, changed: [String: String] = [:]) async throws -> Program.Outcome {
        try await place.run(["calls", "show", "call_1", "--reason", "complaint 12", "--json"], changed: changed)
    }

    /// Keys are counted by kind and class; nothing tells a key or whose it is.
    @Test func statusCountsAndShowsNoKey() async throws {
        try await Workplace.use { place in
            let prepared = try await PreparedVault.make(in: place)
            let counts = try await place.json(["keys", "status"], as: [Count].self)
            #expect(counts.contains { $0.kind == "content" && $0.class == "transcript" && $0.inForce == 1 })
            #expect(counts.contains { $0.kind == "wrap" && $0.inForce == 1 && $0.destroyed == 0 })
            for arguments in [
                ["keys", "status"], ["keys", "status", "--each"], ["keys", "status", "--each", "--json"],
            ] {
                let text = try await place.expect(0, arguments).output
                #expect(text.contains("transcript") && !text.contains(prepared.person.text) && !text.contains("call_1"))
            }
        }
    }

    /// Each level is rotated beside a running server, and both go on: the server with what it knows, commands with the keys in force.
    @Test func everyLevelIsRotatedBesideAServer() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            _ = try await place.expect(0, ["keys", "init", "new.key"])
            try await Serving.run(place) { server in
                for level in ["wrap", "data", "index"] {
                    let outcome = try await place.expect(0, ["keys", "rotate", level])
                    #expect(outcome.output.contains("mrc_example_home"))
                    #expect(try await words(place).output.contains("complaint") == false)
                    #expect(try await words(place).code == 0)
                }
                try await place.expect(0, ["keys", "rotate", "root", "--new", place.path("new.key")])
                let refused = try await place.expect(1, ["keys", "status"])
                #expect(refused.errors.contains("root key"))
                // The server goes on with the new file, where it is, and where it is moved to.
                let reply = try await server.intake("cart.abandoned", SampleCart.abandoned(at: .now), at: .now)
                #expect(reply.status == 202)
                try FileManager.default.moveItem(atPath: place.key, toPath: place.path("old.key"))
                try FileManager.default.moveItem(atPath: place.path("new.key"), toPath: place.key)
                #expect(try await server.get("/healthz").status == 200)
            }
            let counts = try await place.json(["keys", "status"], as: [Count].self)
            #expect(counts.contains { $0.kind == "wrap" && $0.destroyed == 1 && $0.inForce == 1 })
            #expect(counts.contains { $0.kind == "index" && $0.replaced == 1 && $0.inForce == 1 })
            try await place.expect(0, ["check"])
            let rotations = try await place.expect(0, ["audit", "list", "--act", "key_rotation"]).output
            #expect(rotations.split(separator: "\n").count > 4)
        }
    }

    /// The root before is destroyed for good; the one in force, and a stranger's, are left alone.
    @Test func aRetiredRootIsGone() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            for name in ["new.key", "strange.key"] { try await place.expect(0, ["keys", "init", name]) }
            try await place.expect(0, ["keys", "backup", "before.keys"])
            try await place.expect(0, ["keys", "rotate", "root", "--new", place.path("new.key")])
            let now = ["LIVECARTS_ROOT_KEY_FILE": place.path("new.key")]
            #expect(
                try await place.expect(1, ["keys", "rotate", "root", "--new", place.path("new.key")], changed: now)
                    .errors.contains("under this root key already"))
            #expect(
                try await place.expect(1, ["keys", "retire-root", place.path("new.key")], changed: now)
                    .errors.contains("rotate it first"))
            try await place.expect(1, ["keys", "retire-root", place.path("strange.key")], changed: now)
            #expect(FileManager.default.fileExists(atPath: place.path("strange.key")))
            try await place.expect(0, ["keys", "retire-root", place.key], changed: now)
            #expect(!FileManager.default.fileExists(atPath: place.key))
            #expect(try await words(place, changed: now).code == 0)
        }
    }

    /// Wrong keys and wrong merchants: what happened, to what, and what to do.
    @Test func aWrongKeyIsRefusedWithItsReason() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            try await place.expect(0, ["keys", "init", "other.key"])
            let other = try await place.expect(
                1, ["keys", "status"], changed: ["LIVECARTS_ROOT_KEY_FILE": place.path("other.key")])
            #expect(other.errors.contains("root key"))
            let inside = place.data + "/root.key"
            try FileManager.default.copyItem(atPath: place.key, toPath: inside)
            let refused = try await place.expect(1, ["keys", "status"], changed: ["LIVECARTS_ROOT_KEY_FILE": inside])
            #expect(refused.errors.contains("lies inside the data folder"))
            #expect(
                try await place.expect(1, ["keys", "rotate", "wrap", "--merchant", "mrc_nobody"]).errors
                    .contains("has no keys"))
            let empty = try await place.expect(1, ["keys", "status"], changed: ["LIVECARTS_DATA": place.path("none")])
            #expect(empty.errors.contains("holds no vault yet"))
        }
    }
}
