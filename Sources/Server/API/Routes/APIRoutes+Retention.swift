import Commerce
import Compliance
import HTTPTypes
import Hummingbird
import Runtime
import Vault

extension APIRoutes {
    static let retention = [
        APIRoute(.get, "/retention", .seeRetention) { call in
            let schedule = try await call.rooms.vault.retention(of: try call.oneMerchant())
            return .json(.ok, RetentionClass.allCases.map { RetentionAnswer($0, under: schedule) })
        },
        APIRoute(.post, "/retention/sweep", .sweep, reach: .deployment) { call in
            .json(.ok, SweepAnswer(try await call.rooms.vault.sweep(at: call.now)))
        },
        APIRoute(.get, "/holds", .seeRetention) { call in
            let holds = try await call.rooms.vault.legalHolds(of: try call.oneMerchant(), at: call.now)
            return .json(.ok, holds.map(HoldAnswer.init))
        },
        APIRoute(.post, "/holds", .placeHolds, body: HoldBody.self) { call in
            let body: HoldBody = try call.body()
            let hold = try body.hold(
                LegalHoldID(RandomBytes.name("hold")), of: try call.oneMerchant(), at: call.now)
            try await call.rooms.vault.place(hold, at: call.now)
            return .json(.created, HoldAnswer(hold))
        },
        APIRoute(.delete, "/holds/{hold}", .placeHolds) { call in
            try await call.rooms.vault.release(
                try call.identifier("hold"), of: try call.oneMerchant(), at: call.now)
            return Response(status: .noContent)
        },
    ]
}
