import CallCore
import Commerce
import Compliance
import Crypto
import Dialogue
import Testing
import Vault

/// One table: what is written at the start, and how one sees at another moment whether it is still read.
struct ExpiryCheck: Sendable, CustomTestStringConvertible {
    /// The table, by its name in the schema.
    let table: String
    /// The way by which it is read.
    var path = ReadingPath.vault
    let retentionClass: RetentionClass
    /// The part of the class that ends at a time of its own; nil for the class itself.
    var part: RetentionPart.Matter?
    let write: @Sendable (any Vault) async throws -> Void
    let isRead: @Sendable (any Vault, WallTime) async throws -> Bool

    /// When what was written at the start ends.
    var end: WallTime? {
        guard let part else { return retentionClass.end(from: Sample.start) }
        return retentionClass.parts.first { $0.matter == part }?.keep.end(from: Sample.start)
    }

    var testDescription: String { path == .vault ? table : "\(path.rawValue): \(table)" }

    /// Whether something is read: not read is nothing found, or refused as expired.
    static func found(_ read: () async throws -> Bool) async throws -> Bool {
        do {
            return try await read()
        } catch VaultError.expired {
            return false
        }
    }
}

extension ExpiryCheck {
    private static let call: @Sendable (any Vault) async throws -> Void = { vault in
        _ = try await VaultConformance.inCall(vault)
    }

    static let all: [ExpiryCheck] = calls + people + commerce + content + otherPaths + rights + access + voices + lift

    private static let calls: [ExpiryCheck] = [
        ExpiryCheck(table: "inbox", retentionClass: .rawWebhook) { vault in
            _ = try await vault.accept(VaultConformance.delivery("e1"))
        } isRead: { vault, now in
            try await !vault.pendingInboxItems(limit: 9, at: now).isEmpty
        },
        ExpiryCheck(table: "calls", retentionClass: .callDetail, write: call) { vault, now in
            let isListed = try await !vault.calls(of: nil, limit: 9, at: now).isEmpty
            let isLive = try await !vault.liveCalls(at: now).isEmpty
            let isFound = try await vault.call(Sample.call.call, at: now) != nil
            #expect(isListed == isLive && isLive == isFound)
            return isFound
        },
        ExpiryCheck(table: "call_records", retentionClass: .callDetail, write: call) { vault, now in
            try await found { try await !vault.log(of: Sample.call, at: now).isEmpty }
        },
        ExpiryCheck(table: "call_handles", retentionClass: .callDetail) { vault in
            try await call(vault)
            try await vault.append(
                LogAppend(
                    call: Sample.call, records: [Sample.record(2)], with: [.remember(.clientState("s"))],
                    at: Sample.start))
        } isRead: { vault, now in
            try await vault.call(knownBy: .clientState("s"), at: now) != nil
        },
        ExpiryCheck(table: "jobs", retentionClass: .callDetail) { vault in
            _ = try await vault.enqueue(Sample.job(.callCart, key: "j", of: "per_1"), at: Sample.start)
        } isRead: { vault, now in
            let id = try await vault.enqueue(Sample.job(.callCart, key: "j", of: "per_1"), at: Sample.start)
            return try await vault.job(id, at: now) != nil
        },
        ExpiryCheck(table: "text_messages", retentionClass: .callDetail) { vault in
            let (job, _) = try await VaultConformance.posting(vault)
            try await vault.accepted(job, as: "m1", at: Sample.start)
        } isRead: { vault, now in
            try await vault.texts(of: Sample.call, at: now).contains { $0.delivery == .accepted }
        },
    ]

    private static let people: [ExpiryCheck] = [
        ExpiryCheck(table: "people", retentionClass: .cartSnapshot) { vault in
            _ = try await Sample.arrive(vault)
        } isRead: { vault, now in
            try await found {
                let person = try #require(
                    try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
                _ = try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: now)
                return true
            }
        },
        ExpiryCheck(table: "person_numbers", retentionClass: .consentEvidence) { vault in
            _ = try await Sample.arrive(vault)
        } isRead: { vault, now in
            try await vault.person(with: Sample.phone(), of: Sample.merchant, at: now) != nil
        },
        ExpiryCheck(table: "consents", retentionClass: .consentEvidence) { vault in
            _ = try await Sample.arrive(vault)
        } isRead: { vault, now in
            let person = try #require(
                try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
            return try await !vault.consentEvents(of: person, merchant: Sample.merchant, at: now).isEmpty
        },
        ExpiryCheck(table: "stop_notices", retentionClass: .callDetail) { vault in
            _ = try await vault.suppress(
                NewSuppression(
                    merchant: Sample.merchant, subject: .phone(try Sample.phone()), reason: .webForm, key: "s",
                    at: Sample.start))
        } isRead: { vault, now in
            let due = try await vault.dueStopNotices(limit: 9, at: now)
            let listed = try await vault.stopNotices(about: try Sample.phone(), of: Sample.merchant, at: now)
            let waiting = try await vault.stopNoticeCount(in: .waiting, of: Sample.merchant, at: now)
            #expect(due.count == waiting && listed.count == 2 * due.count)
            for notice in listed where try await vault.number(of: notice.id, at: now) != nil { return true }
            return !due.isEmpty
        },
        ExpiryCheck(table: "decisions", retentionClass: .callDetail) { vault in
            let person = try await Sample.arrive(vault)
            _ = try await VaultConformance.decide(vault, Sample.wish("dec_1", of: person))
        } isRead: { vault, now in
            let person = try #require(
                try await vault.person(with: Sample.phone(), of: Sample.merchant, at: Sample.start))
            return try await !vault.decisions(about: person, of: Sample.merchant, limit: 9, at: now).isEmpty
        },
        ExpiryCheck(table: "contact_attempts", retentionClass: .callDetail) { vault in
            let person = try await Sample.arrive(vault)
            _ = try await VaultConformance.decide(vault, Sample.wish("dec_1", of: person))
        } isRead: { vault, now in
            // The profile has long expired by then; the shop tells it anew.
            let person = try await vault.upsertPerson(try Sample.profile(), of: Sample.merchant, at: now)
            let preview = try await vault.previewContact(
                Sample.wish("dec_2", of: person), under: Sample.terms(), at: now)
            return preview.inputs.attemptsCounted == 1
        },
        ExpiryCheck(table: "audit_rows", retentionClass: .auditLog) { vault in
            let person = try await Sample.arrive(vault)
            _ = try await vault.open(person, of: Sample.merchant, for: try Sample.reason(), at: Sample.start)
        } isRead: { vault, now in
            try await !vault.accessRecords(of: Sample.merchant, limit: 9, at: now).isEmpty
        },
    ]

    private static let commerce: [ExpiryCheck] = [
        ExpiryCheck(table: "carts", retentionClass: .cartSnapshot) { vault in
            _ = try await Sample.arrive(vault)
        } isRead: { vault, now in
            try await vault.cart(Sample.cartID, of: Sample.merchant, at: now) != nil
        },
        ExpiryCheck(table: "offers", retentionClass: .discountLedger) { vault in
            _ = try await vault.reserve(try VaultConformance.reservation(VaultConformance.secondContact(vault)))
        } isRead: { vault, now in
            let person = try await Sample.arrive(vault, at: now)
            // Another effect asks: a ledger that is still read knows of the code that was issued.
            let answer = try await vault.reserve(try VaultConformance.reservation(person, effect: 1, at: now))
            return answer == .refused(.codeAlreadyIssued)
        },
        ExpiryCheck(table: "offer_answers", retentionClass: .discountLedger) { vault in
            let person = try await Sample.arrive(vault)
            _ = try await vault.reserve(try VaultConformance.reservation(person))
            try await vault.recordContact(
                ContactAttempt(at: Sample.start, channel: .voiceAI, purpose: .cartRecovery, cart: Sample.cartID),
                with: person, of: Sample.merchant, key: "late")
        } isRead: { vault, now in
            let person = try await Sample.arrive(vault, at: now)
            // The contact that was counted at first has long expired; another lets the offer through where the answer is forgotten.
            try await vault.recordContact(
                ContactAttempt(
                    at: now - .seconds(60), channel: .voiceAI, purpose: .cartRecovery, cart: Sample.cartID),
                with: person, of: Sample.merchant, key: "later")
            return try await vault.reserve(try VaultConformance.reservation(person, at: now)) == .refused(.firstContact)
        },
        ExpiryCheck(table: "scripts", retentionClass: .promptScriptVersions) { vault in
            try await vault.publishScript([1], as: scriptOfOne(), of: Sample.merchant, at: Sample.start)
        } isRead: { vault, now in
            let isCurrent =
                try await vault.currentScript(named: "cart-recovery", of: Sample.merchant, at: now) != nil
            #expect(try await (vault.script(scriptOfOne(), of: Sample.merchant, at: now) != nil) == isCurrent)
            return isCurrent
        },
    ]

    static func scriptOfOne() throws -> ScriptVersion {
        let hash = SHA256.hash(data: [1] as [UInt8]).flatMap { [$0 >> 4, $0 & 15] }.map { String($0, radix: 16) }
        return try #require(ScriptVersion("cart-recovery@\(hash.joined().prefix(12))"))
    }

    private static func recorded(_ vault: any Vault) async throws {
        try await call(vault)
        try await vault.storeContentKey(
            ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
    }

    private static let content: [ExpiryCheck] = [
        ExpiryCheck(table: "contents", retentionClass: .transcript) { vault in
            try await recorded(vault)
            try await vault.storeContent(
                [ContentItem(ref: .first, text: "words")], of: Sample.call, at: Sample.start)
        } isRead: { vault, now in
            try await found {
                try await !vault.openContent(of: Sample.call, for: try Sample.reason(), at: now).isEmpty
            }
        },
        ExpiryCheck(table: "tapes", retentionClass: .recordingAudio) { vault in
            try await recorded(vault)
            let writer = try await vault.openTape(of: Sample.call, at: Sample.start)
            try await writer.append([1], at: .zero)
            try await writer.finish()
        } isRead: { vault, now in
            try await found {
                try await !vault.readTape(of: Sample.call, for: try Sample.reason(), at: now).entries.isEmpty
            }
        },
    ]
}
