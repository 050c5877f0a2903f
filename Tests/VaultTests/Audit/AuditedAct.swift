import CallCore
import Commerce
import Compliance
import Testing
import Vault

/// A real act, and the entry that it must leave.
struct AuditedAct: Sendable, CustomTestStringConvertible {
    let act: AuditAct
    let testDescription: String
    let perform: @Sendable (SQLiteVault) async throws -> Void

    init(_ act: AuditAct, _ description: String, _ perform: @escaping @Sendable (SQLiteVault) async throws -> Void) {
        self.act = act
        self.testDescription = description
        self.perform = perform
    }

    static let all: [AuditedAct] = opened + work + keeping

    private static let opened: [AuditedAct] = [
        AuditedAct(.access, "a profile is opened") { vault in
            let person = try await Sample.arrive(vault)
            _ = try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
        },
        AuditedAct(.refusal, "words past their limit are asked for") { vault in
            try await RecordedCall.store(in: vault)
            await #expect(throws: VaultError.self) {
                _ = try await vault.openContent(
                    of: Sample.call, for: try Sample.reason(), at: Sample.start.days(90))
            }
        },
        AuditedAct(.refusal, "a recording past its limit is asked for") { vault in
            try await RecordedCall.store(in: vault)
            await #expect(throws: VaultError.self) {
                _ = try await vault.readTape(of: Sample.call, for: try Sample.reason(), at: Sample.start.days(30))
            }
        },
        AuditedAct(.decision, "a contact is decided") { vault in
            let person = try await Sample.arrive(vault)
            _ = try await VaultConformance.decide(vault, Sample.wish("dec_1", of: person))
        },
        AuditedAct(.export, "a person's data are exported") { vault in
            let person = try await Sample.arrive(vault)
            let mandate = try await VaultConformance.cleared(.access, about: person, in: vault)
            _ = try await vault.export(
                person, of: Sample.merchant, under: mandate, terms: ExportTerms(processors: []), at: Sample.start)
        },
        AuditedAct(.rightsRequest, "a case is opened") { vault in
            _ = try await vault.openCase(VaultConformance.newCase(.complaint, about: nil))
        },
        AuditedAct(.incident, "a breach is registered") { vault in
            try await vault.store(
                Breach(id: "brc_1", merchant: Sample.merchant, knownAt: Sample.start, facts: "a lost laptop"),
                at: Sample.start)
        },
    ]

    private static let work: [AuditedAct] = [
        AuditedAct(.consent, "a consent is recorded") { vault in _ = try await Sample.arrive(vault) },
        AuditedAct(.suppression, "a stop is stored") { vault in
            let person = try await Sample.arrive(vault)
            _ = try await vault.suppress(
                NewSuppression(
                    merchant: Sample.merchant, subject: .person(person), reason: .key, key: "k", at: Sample.start))
        },
        AuditedAct(.offer, "an offer is reserved") { vault in
            _ = try await vault.reserve(try VaultConformance.reservation(VaultConformance.secondContact(vault)))
        },
        AuditedAct(.job, "work is queued") { vault in
            _ = try await vault.enqueue(Sample.job(.sendLink, key: "t", of: "per_1"), at: Sample.start)
        },
        AuditedAct(.text, "a text is begun") { vault in _ = try await VaultConformance.posting(vault) },
        AuditedAct(.publication, "settings come into force") { vault in
            try await vault.publishMerchant([1], of: Sample.merchant, at: Sample.start)
        },
        AuditedAct(.recovery, "a call is taken over") { vault in
            _ = try await VaultConformance.inCall(vault)
            for (node, takesOver) in [(NodeID("node_1"), false), (NodeID("node_2"), true)] {
                #expect(
                    try await vault.lease(
                        Sample.call, to: node, until: Sample.start + .seconds(30), takingOver: takesOver,
                        at: Sample.start))
            }
        },
    ]

    private static let keeping: [AuditedAct] = [
        AuditedAct(.change, "a merchant keeps words for a week") { vault in
            try await vault.setRetention(
                try RetentionSchedule([.init(.transcript, keep: .days(7))]), of: Sample.merchant, at: Sample.start)
        },
        AuditedAct(.retentionSweep, "a sweep finds something") { vault in
            try await RecordedCall.store(in: vault)
            _ = try await vault.sweep(at: Sample.start.days(30))
        },
        AuditedAct(.legalHold, "a hold is placed") { vault in
            _ = try await VaultConformance.inCall(vault)
            try await vault.place(
                try LegalHold(
                    id: "hold_1", merchant: Sample.merchant, subject: .merchant, classes: [.transcript],
                    holder: "holder_1", reason: "claim 12", from: Sample.start, until: Sample.start.days(9)),
                at: Sample.start)
        },
        AuditedAct(.keyRotation, "a merchant's keys are rotated") { vault in
            _ = try await Sample.arrive(vault)
            try await vault.rotateData(of: Sample.merchant, at: Sample.start)
        },
        AuditedAct(.keyDestruction, "a call's words are destroyed") { vault in
            try await RecordedCall.store(in: vault)
            try await vault.destroyContentKey(of: Sample.call, at: Sample.start)
        },
        AuditedAct(.erasure, "a person is erased") { vault in
            let person = try await Sample.arrive(vault)
            _ = try await vault.erase(
                person, of: Sample.merchant, under: .order(try Sample.reason()), at: Sample.start)
        },
    ]

    /// Acts whose entries are written by others than the vault, or are proved beside it.
    static let elsewhere: [AuditAct: String] = [
        .backup: "RestoreTests: the back-up and the restore write it",
        .restore: "RestoreTests: the back-up and the restore write it",
        .login: "written at the door of the API, where somebody comes in",
        .accessGrant: "written where keys of the API are granted and revoked",
    ]
}
