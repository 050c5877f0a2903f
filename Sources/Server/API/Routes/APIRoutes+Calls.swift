import CallCore
import Commerce
import Compliance
import HTTPTypes
import Hummingbird
import Runtime
import Vault

extension APIRoutes {
    static let calls = [
        APIRoute(.get, "/calls", .seeCalls, reach: .merchants) { call in
            let found = try await call.rooms.vault.calls(of: call.merchant, limit: try call.limit(), at: call.now)
            return .json(.ok, found.map(CallAnswer.init))
        },
        APIRoute(.get, "/calls/{call}", .seeCalls, opening: .openWords, reach: .merchants) { call in
            let id: CallID = try call.identifier("call")
            guard let found = try await call.rooms.vault.call(id, at: call.now), call.mayKnow(found.key.merchant)
            else { throw APIProblem.notFound("call \(id)") }
            return .json(
                .ok,
                try await CallDetailAnswer.open(
                    found, in: call.rooms.vault, for: call.opened,
                    hint: "the transcript opens for a role that may, with a reason in X-LiveCarts-Reason", at: call.now)
            )
        },
    ]
}
