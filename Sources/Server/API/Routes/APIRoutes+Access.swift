import Commerce
import Compliance
import HTTPTypes
import Hummingbird
import Runtime
import Vault

extension APIRoutes {
    static let access = [
        APIRoute(.get, "/access/keys", .seeAccess, reach: .merchants) { call in
            let keys = try await call.rooms.vault.accessKeys(
                of: call.merchant, limit: try call.limit(), at: call.now)
            return .json(.ok, keys.map { KeyAnswer($0, at: call.now) })
        },
        APIRoute(.post, "/access/keys", .grantAccess, reach: .merchants, body: NewKeyBody.self) { call in
            let body: NewKeyBody = try call.body()
            let granted = try await call.rooms.vault.grantAccess(
                try body.key(of: call.merchant), by: .key(call.key, reason: call.reason?.reason), at: call.now)
            return .json(.created, GrantAnswer(granted, at: call.now))
        },
        APIRoute(.delete, "/access/keys/{key}", .grantAccess, reach: .merchants) { call in
            let id: AccessKeyID = try call.identifier("key")
            let known = try await call.rooms.vault.accessKey(id, at: call.now)
            // A key for every merchant is not the affair of one merchant's owner.
            guard call.key.scope.covers(known.scope.merchant) else { throw APIProblem.notFound("key \(id)") }
            let revoked = try await call.rooms.vault.revokeAccess(
                id, by: .key(call.key, reason: call.reason?.reason), at: call.now)
            return .json(.ok, KeyAnswer(revoked, at: call.now))
        },
    ]
}
