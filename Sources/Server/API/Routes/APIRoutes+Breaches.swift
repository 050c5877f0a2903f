import Commerce
import Compliance
import HTTPTypes
import Hummingbird
import Runtime
import Vault

extension APIRoutes {
    static let breaches = [
        APIRoute(.get, "/breaches", .seeBreaches, reach: .merchants) { call in
            let found = try await call.rooms.vault.breaches(
                of: call.merchant, limit: try call.limit(), at: call.now)
            return .json(.ok, found.map(BreachAnswer.init))
        },
        APIRoute(.post, "/breaches", .registerBreaches, body: NewBreachBody.self) { call in
            let body: NewBreachBody = try call.body()
            let breach = body.breach(
                BreachID(RandomBytes.name("brc")), of: try call.oneMerchant(), at: call.now)
            try await call.rooms.vault.store(breach, at: call.now)
            return .json(.created, BreachAnswer(breach))
        },
        APIRoute(.post, "/breaches/{breach}", .registerBreaches, body: BreachChangeBody.self) { call in
            let body: BreachChangeBody = try call.body()
            let merchant = try call.oneMerchant()
            let known = try await call.rooms.vault.breach(try call.identifier("breach"), of: merchant, at: call.now)
            let changed = body.applied(to: known)
            try await call.rooms.vault.store(changed, at: call.now)
            return .json(.ok, BreachAnswer(changed))
        },
    ]
}
