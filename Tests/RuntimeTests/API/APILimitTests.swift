import Compliance
import Foundation
import Server
import Testing
import Transport

/// How much the API takes, from whom, and what it says when it takes no more.
struct APILimitTests {
    /// The clock stands still, so that nothing fills up again: a key has its burst, and another key is not touched.
    @Test func aKeyHasItsBurstAndNoMore() async throws {
        try await APIStage.run { stage in
            let burst = RateLimit.requests(from: APIStage.now).burst
            for _ in 0..<burst {
                let reply = try await stage.ask(.get, "/calls", as: .qa)
                #expect(reply.status == 200)
            }
            let refused = try await stage.ask(.get, "/calls", as: .qa)
            #expect(refused.status == 429)
            #expect(refused.headers.first(named: "Retry-After") == "1")
            let other = try await stage.ask(.get, "/calls", as: .auditor)
            #expect(other.status == 200)
        }
    }

    /// An address that has shown no good key is told to wait; a good key from there is not.
    @Test func guessersAreSlowedDown() async throws {
        try await APIStage.run { stage in
            let burst = RateLimit.strangers(from: APIStage.now).burst
            for _ in 0..<burst {
                let reply = try await stage.ask(.get, "/calls", "lck_guess")
                #expect(reply.status == 401)
                #expect(reply.headers.first(named: "WWW-Authenticate") == "Bearer")
            }
            let refused = try await stage.ask(.get, "/calls", "lck_guess")
            #expect(refused.status == 429)
            #expect(refused.headers.first(named: "Retry-After") == "6")
            let good = try await stage.ask(.get, "/calls", as: .owner)
            #expect(good.status == 200)
        }
    }

    /// Too many wrong secrets lock a key; the right one does not open it before its time.
    @Test func wrongSecretsLockAKey() async throws {
        try await APIStage.run { stage in
            let token = stage.token(.operator)
            // The last six bits of 32 bytes in base64 are not all free; the first digit is.
            let parts = token.split(separator: "_", maxSplits: 2)
            let digit = parts[2].first == "A" ? "B" : "A"
            let wrong = "lck_\(parts[1])_\(digit)\(parts[2].dropFirst())"
            for _ in 0..<LockOut.failureLimit {
                let reply = try await stage.ask(.get, "/calls", wrong)
                #expect([401, 403].contains(reply.status))
            }
            let locked = try await stage.ask(.get, "/calls", token)
            #expect(locked.status == 403)
            #expect(locked.text.contains("locked"))
            #expect(locked.headers.first(named: "Retry-After") == "900")
        }
    }

    @Test func revokedKeysAreRefusedAtOnce() async throws {
        try await APIStage.run { stage in
            let id = try #require(stage.token(.auditor).split(separator: "_").dropFirst().first)
            let revoked = try await stage.ask(.delete, "/access/keys/\(id)", as: .owner)
            #expect(revoked.status == 200 && revoked.field("status") == "revoked")
            let refused = try await stage.ask(.get, "/calls", as: .auditor)
            #expect(refused.status == 401 && refused.text.contains("revoked"))
        }
    }

    /// Bodies beyond 64 KiB, with a field too many or of another type are refused by the field's name, and their contents are not told.
    @Test func wrongBodiesAreToldWhatIsWrong() async throws {
        try await APIStage.run { stage in
            let large = #"{"phone":""# + String(repeating: "1", count: 65 << 10) + #""}"#
            let table: [(String, Int, String)] = [
                (large, 413, "larger than"), (#"{"phone":"8135550142"}"#, 400, #""phone" has no such value"#),
                ("{}", 400, #""phone" is missing"#), (#"{"phone":1}"#, 400, #""phone" is of another type"#),
                (#"{"phone":"+18135550142","fon":1}"#, 400, #""fon" is no field"#), ("[]", 400, "not a JSON object"),
                ("+18135550142", 400, "not a JSON object"),
            ]
            for (body, status, words) in table {
                let reply = try await stage.ask(.post, "/people/lookup", as: .owner, body: body)
                #expect(reply.status == status, "\(words)")
                #expect(reply.field("error")?.contains(words) == true, "\(reply.text)")
                #expect(!reply.text.contains("8135550142"))
            }
        }
    }

    /// A number in a path would stand in every log on the way: it is refused wherever it stands.
    @Test(arguments: ["/people/+18135550142/decisions", "/people/a%40b.example/decisions", "/calls/%2B18135550142"])
    func numbersHaveNoPlaceInAPath(_ path: String) async throws {
        try await APIStage.run { stage in
            let reply = try await stage.ask(.get, path, as: .owner)
            #expect(reply.status == 400)
        }
    }

    @Test(arguments: ["limit=0", "limit=1001", "limit=all"])
    func listsHaveALimit(_ query: String) async throws {
        try await APIStage.run { stage in
            let reply = try await stage.ask(.get, "/calls?\(query)", as: .owner)
            #expect(reply.status == 400 && reply.text.contains("1 to 1000"))
        }
    }
}
