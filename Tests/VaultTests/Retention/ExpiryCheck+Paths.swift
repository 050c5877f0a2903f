import Commerce
import Compliance
import Testing
import Vault

extension ExpiryCheck {
    /// The other ways to what a table holds, beside those that every table is checked by.
    static let otherPaths: [ExpiryCheck] = [
        ExpiryCheck(table: "jobs", retentionClass: .callDetail) { vault in
            _ = try await vault.enqueue(Sample.job(.callCart, key: "j", of: "per_1"), at: Sample.start)
        } isRead: { vault, now in
            let isListed = try await !vault.jobs(in: .waiting, limit: 9, at: now).isEmpty
            let isDue = try await vault.nextJobDue(at: now) != nil
            #expect(isListed == isDue)
            return isDue
        },
        ExpiryCheck(table: "jobs", retentionClass: .callDetail) { vault in
            var job = Sample.job(.callCart, key: "j", of: "per_1")
            job = NewJob(
                key: job.key, merchant: job.merchant, person: job.person, cart: job.cart, purpose: job.purpose,
                due: job.due, expires: job.due + .seconds(99 * 365 * 86_400))
            _ = try await vault.enqueue(job, at: Sample.start)
        } isRead: { vault, now in
            try await !vault.leaseDueJobs(for: [.callCart], limit: 9, until: now + .seconds(9), at: now).isEmpty
        },
        ExpiryCheck(table: "jobs", retentionClass: .callDetail) { vault in
            _ = try await VaultConformance.posting(vault)
        } isRead: { vault, now in
            let person = try #require(
                try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
            let isFound = try await !vault.texts(to: person, of: Sample.merchant, limit: 9, at: now).isEmpty
            #expect(try await !vault.texts(of: Sample.call, at: now).isEmpty == isFound)
            return isFound
        },
        ExpiryCheck(table: "people", retentionClass: .cartSnapshot) { vault in
            _ = try await Sample.arrive(vault)
        } isRead: { vault, now in
            try await found {
                let person = try #require(
                    try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
                _ = try await vault.previewContact(Sample.wish("dec_1", of: person), under: Sample.terms(), at: now)
                return true
            }
        },
        ExpiryCheck(table: "person_numbers", retentionClass: .consentEvidence) { vault in
            _ = try await Sample.arrive(vault)
        } isRead: { vault, now in
            try await !vault.people(with: Sample.phone(), at: now).isEmpty
        },
        ExpiryCheck(table: "carts", retentionClass: .cartSnapshot) { vault in
            _ = try await Sample.arrive(vault)
        } isRead: { vault, now in
            let person = try #require(
                try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
            // An offer needs the cart that it is for.
            return try await vault.reserve(try VaultConformance.reservation(person, at: now)) != .refused(.cartNotOpen)
        },
        ExpiryCheck(table: "destruction_receipts", retentionClass: .auditLog) { vault in
            _ = try await vault.accept(
                VaultConformance.delivery("e1", at: Sample.start - .seconds(30 * 86_400)))
            #expect(try await vault.sweep(at: Sample.start).destroyedRows == 1)
        } isRead: { vault, now in
            try await !vault.destructionReceipts(of: nil, limit: 9, at: now).isEmpty
        },
    ]
}
