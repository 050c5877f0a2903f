import CallCore
import Commerce
import Compliance
import Testing
import Vault

extension ExpiryCheck {
    /// What each command reads, in the calls that it makes of the vault.
    static let commands: [ExpiryCheck] = calls + people + audit

    private static let kept: @Sendable (any Vault) async throws -> Void = { vault in
        let person = try await VaultConformance.secondContact(vault)
        _ = try await vault.reserve(try VaultConformance.reservation(person))
        try await vault.create(try Sample.newCall(person: person), records: [Sample.record(1)])
        try await vault.storeContentKey(
            ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
        try await vault.storeContent([ContentItem(ref: .first, text: "words")], of: Sample.call, at: Sample.start)
        let tape = try await vault.openTape(of: Sample.call, at: Sample.start)
        try await tape.append([1], at: .zero)
        try await tape.finish()
        _ = try await VaultConformance.decide(vault, Sample.wish("dec_1", of: person, call: nil))
    }

    private static let calls: [ExpiryCheck] = [
        ExpiryCheck(table: "calls", path: .callsShow, retentionClass: .callDetail, write: kept) { vault, now in
            let isListed = try await vault.call(Sample.call.call, at: now) != nil
            let hasLog = try await found { try await !vault.log(of: Sample.call, at: now).isEmpty }
            #expect(isListed == hasLog)
            return isListed
        },
        ExpiryCheck(table: "contents", path: .callsShow, retentionClass: .transcript, write: kept) { vault, now in
            try await found {
                try await !vault.openContent(of: Sample.call, for: try Sample.reason(), at: now).isEmpty
            }
        },
        ExpiryCheck(table: "call_records", path: .callsExport, retentionClass: .callDetail, write: kept) {
            vault, now in
            try await found { try await !vault.log(of: Sample.call, at: now).isEmpty }
        },
        ExpiryCheck(table: "tapes", path: .callsRender, retentionClass: .recordingAudio, write: kept) { vault, now in
            try await found {
                try await !vault.readTape(of: Sample.call, for: try Sample.reason(), at: now).entries.isEmpty
            }
        },
        ExpiryCheck(table: "call_records", path: .replay, retentionClass: .callDetail, write: kept) { vault, now in
            try await found {
                guard let call = try await vault.call(Sample.call.call, at: now) else { return false }
                return try await !vault.log(of: call.key, at: now).isEmpty
            }
        },
        ExpiryCheck(table: "scripts", path: .replay, retentionClass: .promptScriptVersions) { vault in
            try await vault.publishScript([1], as: scriptOfOne(), of: Sample.merchant, at: Sample.start)
        } isRead: { vault, now in
            try await vault.script(scriptOfOne(), of: Sample.merchant, at: now) != nil
        },
    ]

    private static let people: [ExpiryCheck] = [
        ExpiryCheck(table: "person_numbers", path: .peopleWhy, retentionClass: .consentEvidence, write: kept) {
            vault, now in
            try await vault.person(with: Sample.phone(), of: Sample.merchant, at: now) != nil
        },
        ExpiryCheck(table: "decisions", path: .peopleWhy, retentionClass: .callDetail, write: kept) { vault, now in
            try await !vault.decisions(about: person(in: vault), of: Sample.merchant, limit: 9, at: now).isEmpty
        },
        exported("consents", .consentEvidence) { !$0.consents.isEmpty },
        exported("calls", .callDetail) { !$0.contacts.isEmpty && !$0.decisions.isEmpty },
        exported("contents", .transcript) { $0.contacts.contains { !$0.transcript.isEmpty } },
        exported("tapes", .recordingAudio) { $0.contacts.contains { $0.recording != nil } },
        exported("people", .cartSnapshot) { $0.identifiers.firstName != nil && !$0.carts.isEmpty },
        exported("offers", .discountLedger) { !$0.offers.isEmpty },
    ]

    private static let audit: [ExpiryCheck] = [
        ExpiryCheck(table: "audit_rows", path: .audit, retentionClass: .auditLog) { vault in
            let person = try await Sample.arrive(vault)
            _ = try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
        } isRead: { vault, now in
            let rows = try await vault.auditRows(
                of: Sample.merchant, act: .access, since: nil, limit: 9, at: now)
            let records = try await vault.accessRecords(of: Sample.merchant, limit: 9, at: now)
            #expect(rows.isEmpty == records.isEmpty)
            return !rows.isEmpty
        }
    ]

    /// A check of what stands in the export of a person's data. Where nothing of the person is left there is no export.
    private static func exported(
        _ table: String, _ kept: RetentionClass, holds: @escaping @Sendable (PersonExport) -> Bool
    ) -> ExpiryCheck {
        ExpiryCheck(table: table, path: .peopleExport, retentionClass: kept, write: Self.kept) { vault, now in
            do {
                return holds(
                    try await vault.export(
                        person(in: vault), of: Sample.merchant, under: .order(try Sample.reason()),
                        terms: ExportTerms(processors: []), at: now))
            } catch VaultError.unknownPerson {
                return false
            }
        }
    }

    private static func person(in vault: any Vault) async throws -> PersonID {
        try #require(try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
    }
}
