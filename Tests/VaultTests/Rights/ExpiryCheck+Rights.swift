import Commerce
import Compliance
import Testing
import Vault

extension ExpiryCheck {
    static let rights: [ExpiryCheck] = [
        ExpiryCheck(table: "rights_cases", retentionClass: .privacyCase) { vault in
            let id = try await vault.openCase(VaultConformance.newCase(.complaint, about: nil)).record.id
            _ = try await vault.note(.answered, in: id, of: Sample.merchant, at: Sample.start)
        } isRead: { vault, now in
            try await !vault.rightsCases(of: nil, openOnly: false, limit: 9, at: now).isEmpty
        },
        ExpiryCheck(table: "breaches", retentionClass: .breachRecord) { vault in
            var breach = Breach(id: "brc_1", merchant: Sample.merchant, knownAt: Sample.start, facts: "a lost laptop")
            breach.closedAt = Sample.start
            try await vault.store(breach, at: Sample.start)
        } isRead: { vault, now in
            try await found { try await vault.breach("brc_1", of: Sample.merchant, at: now).people == 0 }
        },
        ExpiryCheck(table: "erasures", retentionClass: .privacyCase) { vault in
            let person = try await Sample.arrive(vault)
            _ = try await vault.erase(
                person, of: Sample.merchant, under: .order(try Sample.reason()), at: Sample.start)
        } isRead: { vault, now in
            let reason = try Sample.reason()
            let erased = try await vault.accessRecords(of: Sample.merchant, limit: 9, at: Sample.start)
                .first { $0.reason == reason }
            guard case .person(let person) = erased?.subject else { throw Sample.Broken() }
            return try await vault.erasureProof(of: person, merchant: Sample.merchant, at: now) != nil
        },
    ]
}
