import Commerce
import Compliance
import Testing
import Vault

extension ExpiryCheck {
    private static func export(_ vault: any Vault, at now: WallTime) async throws -> PersonExport {
        let person = try #require(try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
        return try await vault.export(
            person, of: Sample.merchant, under: .order(try Sample.reason()), terms: ExportTerms(processors: []), at: now
        )
    }

    private static let enrolled: @Sendable (any Vault) async throws -> Void = { vault in
        _ = try await VaultConformance.enrol(vault, as: .heldOut)
    }

    private static let ordered: @Sendable (any Vault) async throws -> Void = { vault in
        _ = try await Sample.arrive(vault)
        try await vault.record(Sample.order(), of: Sample.merchant, at: Sample.start)
    }

    static let lift: [ExpiryCheck] = [
        ExpiryCheck(table: "trial_people", retentionClass: .orderAttribution, write: enrolled) { vault, now in
            try await !vault.trialOutcomes(in: Sample.liftSpan, at: now).heldOut.isEmpty
        },
        ExpiryCheck(table: "orders", retentionClass: .orderAttribution, write: ordered) { vault, now in
            try await vault.attributedOrders(in: Sample.liftSpan, at: now).contains { $0.orders == 1 }
        },
        ExpiryCheck(
            table: "trial_links", path: .peopleExport, retentionClass: .orderAttribution, part: .personLink,
            write: enrolled
        ) { vault, now in
            try await !export(vault, at: now).trials.isEmpty
        },
        ExpiryCheck(
            table: "order_links", path: .peopleExport, retentionClass: .orderAttribution, part: .personLink,
            write: ordered
        ) { vault, now in
            try await !export(vault, at: now).orders.isEmpty
        },
    ]
}
