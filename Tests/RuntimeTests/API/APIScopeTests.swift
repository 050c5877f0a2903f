import Commerce
import Compliance
import Foundation
import Server
import Testing

/// A key of one merchant sees nothing of another's, and cannot tell it from nothing.
struct APIScopeTests {
    private static let other: MerchantID = "mrc_other"

    @Test func anotherMerchantsThingsAreNotThere() async throws {
        try await APIStage.run { stage in
            try await stage.publish(Self.other)
            let own = try await stage.token(.owner, "home-owner", .merchant(APIStage.merchant))
            let person = try await stage.person("+18135550142", of: Self.other)
            for path in ["/people/\(person)/export", "/people/\(person)/correct", "/people/\(person)/erase"] {
                let named = try await stage.ask(.post, path + "?merchant=\(Self.other)", own, body: "{}")
                let unnamed = try await stage.ask(.post, path, own, body: "{}")
                #expect(named.status == 404, "\(path)")
                #expect(unnamed.status == 404, "\(path): \(unnamed.text)")
            }
            let lookup = #"{"phone":"+18135550142"}"#
            let theirs = try await stage.ask(.post, "/people/lookup?merchant=\(Self.other)", own, body: lookup)
            let mine = try await stage.ask(.post, "/people/lookup", own, body: lookup)
            #expect(theirs.status == 404 && mine.status == 404)
            let keys = try await stage.ask(.get, "/access/keys?merchant=\(Self.other)", own)
            #expect(keys.status == 404)
        }
    }

    /// A request of another merchant's is not there, and a key of theirs cannot be revoked.
    @Test func anotherMerchantsCasesAndKeysAreNotThere() async throws {
        try await APIStage.run { stage in
            try await stage.publish(Self.other)
            let own = try await stage.token(.owner, "home-owner", .merchant(APIStage.merchant))
            let taken = try await stage.ask(
                .post, "/rights?merchant=\(Self.other)", as: .owner, body: #"{"kind":"access","law":"gdpr"}"#)
            let request = try #require(taken.field("id"))
            let seen = try await stage.ask(.get, "/rights/\(request)", own)
            #expect(seen.status == 404)
            let made = try await stage.ask(
                .post, "/access/keys?merchant=\(Self.other)", as: .owner, body: #"{"name":"theirs","role":"qa"}"#)
            #expect(made.status == 201)
            let token = try #require(made.field("token"))
            let id = try #require(token.split(separator: "_").dropFirst().first)
            let revoked = try await stage.ask(.delete, "/access/keys/\(id)", own)
            #expect(revoked.status == 404)
            let everybodys = try #require(stage.token(.owner).split(separator: "_").dropFirst().first)
            let climbed = try await stage.ask(.delete, "/access/keys/\(everybodys)", own)
            #expect(climbed.status == 404)
        }
    }

    /// What concerns the whole deployment is not for the key of one merchant, whatever its role.
    @Test(arguments: ["/retention/sweep", "/audit/verify"])
    func theDeploymentIsNotOneMerchants(_ path: String) async throws {
        try await APIStage.run { stage in
            let own = try await stage.token(.owner, "home-owner", .merchant(APIStage.merchant))
            let reply = try await stage.ask(.post, path, own, body: "{}")
            #expect(reply.status == 403)
        }
    }

    /// With several merchants a key for all of them has to say which is meant.
    @Test func oneOfSeveralMerchantsHasToBeNamed() async throws {
        try await APIStage.run { stage in
            try await stage.publish(Self.other)
            let vague = try await stage.ask(.get, "/holds", as: .owner)
            #expect(vague.status == 400 && vague.text.contains("merchant="))
            let clear = try await stage.ask(.get, "/holds?merchant=\(Self.other)", as: .owner)
            #expect(clear.status == 200)
        }
    }
}
