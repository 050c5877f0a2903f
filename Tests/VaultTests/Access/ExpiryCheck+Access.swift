import Commerce
import Compliance
import Vault

extension ExpiryCheck {
    static let access: [ExpiryCheck] = [
        ExpiryCheck(table: "access_keys", retentionClass: .auditLog) { vault in
            let granted = try await Sample.grant("berlin-qa", in: vault)
            try await vault.revokeAccess(granted.key.id, by: Sample.author, at: Sample.start)
        } isRead: { vault, now in
            try await !vault.accessKeys(of: nil, limit: 9, at: now).isEmpty
        },
        ExpiryCheck(table: "access_keys", retentionClass: .auditLog) { vault in
            let early = Sample.start - .seconds(3_600)
            _ = try await Sample.grant("for-an-hour", until: Sample.start, in: vault, at: early)
        } isRead: { vault, now in
            let key = try await vault.accessKeys(of: nil, limit: 9, at: Sample.start).first
            do {
                return try await vault.accessKey(key?.id ?? "", at: now).name.text == "for-an-hour"
            } catch AccessError.unknownKey {
                return false
            }
        },
        ExpiryCheck(table: "access_approvals", retentionClass: .auditLog) { vault in
            let asker = try await Sample.grant("asker", .auditor, in: vault).key
            _ = try await vault.askApproval(
                for: .openAudit, of: nil, by: asker.id, reason: "the yearly audit", at: Sample.start)
        } isRead: { vault, now in
            let isListed = try await !vault.approvals(of: nil, limit: 9, at: now).isEmpty
            let approver = try await Sample.grant("approver-\(now.millisecondsSince1970)", .owner, in: vault, at: now)
            let id = try await vault.approvals(of: nil, limit: 9, at: Sample.start).first?.id ?? "apr_none"
            do {
                try await vault.approve(id, by: approver.key.id, at: now)
            } catch SecondPersonRefusal.lapsed {
                return isListed
            } catch AccessError.unknownApproval {
                return isListed
            }
            return isListed
        },
    ]
}
