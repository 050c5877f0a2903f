import Foundation
import Testing

/// `livecarts access`, beside a running server.
@Suite(.timeLimit(.minutes(5)))
struct AccessTests {
    private struct Key: Decodable {
        let id: String
        let name: String
        let role: String
        let merchant: String?
        let status: String
    }

    private struct Permission: Decodable {
        let permission: String
        let roles: [String]
        let needsReason: Bool
        let needsSecondPerson: Bool

        private enum CodingKeys: String, CodingKey {
            case permission
            case roles
            case needsReason = "needs_reason"
            case needsSecondPerson = "needs_second_person"
        }
    }

    private static func keys(_ place: Workplace) async throws -> [Key] {
        let outcome = try await place.run(["access", "list", "--json"])
        #expect(outcome.code == 0)
        return try JSONDecoder().decode([Key].self, from: Data(outcome.output.utf8))
    }

    /// A key is made and shown once, listed without its secret, and revoked.
    @Test func aKeyIsGrantedListedAndRevoked() async throws {
        try await Workplace.use { place in
            try await Serving.run(place) { _ in
                let granted = try await place.run([
                    "access", "grant", "--role", "privacy_officer", "--name", "desk", "--merchant", "mrc_example_home",
                    "--expires", "2099-01-01T00:00:00Z", "--reason", "the desk in Berlin",
                ])
                #expect(granted.code == 0)
                let token = granted.output.trimmingCharacters(in: .newlines)
                #expect(token.wholeMatch(of: /lck_[0-9a-f]{16}_[A-Za-z0-9_-]{43}/) != nil)
                #expect(granted.errors.contains("it is not shown again") && !granted.errors.contains(token))

                let made = try #require(try await Self.keys(place).first)
                #expect(token.hasPrefix("lck_" + made.id))
                #expect(made.name == "desk" && made.role == "privacy_officer" && made.status == "in_force")
                #expect(made.merchant == "mrc_example_home")
                let text = try await place.run(["access", "list"])
                #expect(text.output.contains("desk") && !text.output.contains(token.suffix(20)))

                let taken = try await place.run(["access", "grant", "--role", "qa", "--name", "desk"])
                #expect(taken.code == 1 && taken.errors.contains("desk is the name of something else already"))
                #expect(taken.output.isEmpty)

                for _ in 0..<2 {
                    let revoked = try await place.run(["access", "revoke", made.id, "--reason", "the desk was closed"])
                    #expect(revoked.code == 0 && revoked.output.contains("desk is revoked"))
                }
                #expect(try await Self.keys(place).map(\.status) == ["revoked"])
                let unknown = try await place.run(["access", "revoke", "0000000000000000"])
                #expect(unknown.code == 1 && unknown.errors.contains("no key 0000000000000000 is on record"))
            }
        }
    }

    /// Approving takes a good key, from a file; what is wrong is told, and the key is not.
    @Test func approvingTakesAGoodKey() async throws {
        try await Workplace.use { place in
            try await Serving.run(place) { _ in
                #expect(try await place.run(["access", "approvals"]).output == "no approvals were asked for\n")
                let granted = try await place.run(["access", "grant", "--role", "owner", "--name", "boss", "--json"])
                struct Granted: Decodable {
                    let key: Key
                    let token: String
                }
                let boss = try JSONDecoder().decode(Granted.self, from: Data(granted.output.utf8))
                #expect(boss.key.merchant == nil)
                try place.write(boss.token + "\n", to: "boss.key")
                let approve = ["access", "approve", "apr_none", "--key-file", place.path("boss.key")]
                let unknown = try await place.run(approve)
                #expect(unknown.code == 1 && unknown.errors.contains("no approval apr_none is on record"))
                _ = try await place.run(["access", "revoke", boss.key.id])
                let revoked = try await place.run(approve)
                #expect(revoked.code == 1 && revoked.errors.contains("the key was revoked"))
                #expect(!revoked.errors.contains(boss.token.suffix(20)))
                let missing = try await place.run(["access", "approve", "apr_none", "--key-file", place.path("no.key")])
                #expect(missing.code == 1 && missing.errors.contains("no.key cannot be read"))
            }
        }
    }

    /// What each role may do is told without a vault.
    @Test func theRolesAreShown() async throws {
        let folder = FileManager.default.temporaryDirectory
        let answer = try await Program.run(["access", "roles", "--json"], in: folder)
        let permissions = try JSONDecoder().decode([Permission].self, from: Data(answer.output.utf8))
        let erase = try #require(permissions.first { $0.permission == "erase" })
        #expect(erase.roles == ["owner", "privacy_officer"] && erase.needsReason && !erase.needsSecondPerson)
        let text = try await Program.run(["access", "roles"], in: folder)
        #expect(text.code == 0)
        #expect(text.output.split(separator: "\n").count == permissions.count + 1)
        #expect(text.output.contains("a reason, a second person"))
    }
}
