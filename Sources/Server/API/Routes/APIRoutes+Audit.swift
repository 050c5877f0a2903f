import Commerce
import Compliance
import HTTPTypes
import Hummingbird
import Runtime
import Vault

extension APIRoutes {
    static let audit = [
        APIRoute(.get, "/audit/root", .seeAudit, reach: .deployment) { call in
            let root = try await call.rooms.vault.closeAuditDays(at: call.now)
            return .json(.ok, RootAnswer(root))
        },
        APIRoute(.post, "/audit/verify", .verifyAudit, reach: .deployment, body: VerifyBody.self) { call in
            let body: VerifyBody = try call.body()
            do {
                let report = try await call.rooms.vault.verifyAudit(against: try body.kept(), at: call.now)
                return .json(.ok, VerifyAnswer(report))
            } catch let fault as AuditFault {
                return .json(.ok, VerifyAnswer(fault))
            }
        },
    ]
}
