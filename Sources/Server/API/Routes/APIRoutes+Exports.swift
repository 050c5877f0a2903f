import Commerce
import Compliance
import HTTPTypes
import Hummingbird
import Runtime
import Vault

extension APIRoutes {
    static let exports = [
        APIRoute(.post, "/exports", .exportEverybody, approval: .asked) { call in
            let asked = try await call.rooms.vault.askApproval(
                for: .exportEverybody, of: try call.oneMerchant(), by: call.key.id, reason: call.anyReason.reason,
                at: call.now)
            return .json(.created, ApprovalAnswer(asked, at: call.now))
        },
        APIRoute(.get, "/exports", .approveExport, reach: .merchants) { call in
            let asked = try await call.rooms.vault.approvals(
                of: call.merchant, limit: try call.limit(), at: call.now)
            return .json(.ok, asked.map { ApprovalAnswer($0, at: call.now) })
        },
        APIRoute(.post, "/exports/{export}/approve", .approveExport, reach: .merchants) { call in
            let approved = try await call.rooms.vault.approve(
                try call.identifier("export"), by: call.key.id, at: call.now)
            return .json(.ok, ApprovalAnswer(approved, at: call.now))
        },
        APIRoute(.get, "/exports/{export}", .exportEverybody, approval: .used) { call in
            let merchant = try call.oneMerchant()
            _ = try await call.rooms.vault.useApproval(
                try call.identifier("export"), for: .exportEverybody, of: merchant, by: call.key.id, at: call.now)
            let export = PeopleExport(
                merchant: merchant, mandate: .order(call.anyReason), rooms: call.rooms, now: call.now)
            return Response(
                status: .ok, headers: [.contentType: "application/jsonl"],
                body: ResponseBody { writer in
                    try await export.write(to: &writer)
                    try await writer.finish(nil)
                })
        },
    ]
}
