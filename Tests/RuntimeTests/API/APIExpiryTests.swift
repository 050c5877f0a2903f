import CallCore
import Commerce
import Compliance
import Dialogue
import Testing
import Transport
import Vault

/// What the API reads, one second before and one second after the limit of its class, with no sweep between.
struct APIExpiryTests {
    private static let call = CallKey(merchant: APIStage.merchant, call: "call_1")
    private static let phone = "+18135550142"
    private static let words = "far too expensive for me"

    /// A moment from which the class keeps a thing until a second after now, or until a second before it.
    private static func start(of kept: RetentionClass, isRead: Bool) throws -> WallTime {
        let limit = APIStage.now + .seconds(isRead ? 1 : -1)
        // Walked down by days, because years have no one length.
        var start = limit - .seconds(11 * 366 * 86_400)
        while let end = kept.end(from: start), end + .seconds(86_400) <= limit { start = start + .seconds(86_400) }
        let end = try #require(kept.end(from: start))
        start = start + (limit - end)
        try #require(kept.end(from: start) == limit)
        return start
    }

    private func check(
        _ kept: RetentionClass, _ write: @escaping @Sendable (APIStage, WallTime) async throws -> Void,
        _ isRead: @escaping @Sendable (APIStage) async throws -> Bool
    ) async throws {
        for wanted in [true, false] {
            try await APIStage.run { stage in
                try await write(stage, try Self.start(of: kept, isRead: wanted))
                #expect(try await isRead(stage) == wanted, "\(kept.rawValue), \(wanted ? "before" : "after") its limit")
            }
        }
    }

    private static func arrive(_ stage: APIStage, at start: WallTime) async throws -> PersonID {
        try await stage.server.vault.upsertPerson(
            PersonProfile(phone: try #require(E164(phone)), firstName: "Wilhelmina"), of: APIStage.merchant, at: start)
    }

    private static func speak(_ stage: APIStage, at start: WallTime) async throws {
        let vault = stage.server.vault
        let ringing = LogRecord(
            sequence: LogSequence(1), incarnation: .first, time: .zero,
            entry: .event(.ringing(Ringing(leg: "leg", control: "control"))))
        try await vault.create(
            NewCall(
                key: call, person: try await arrive(stage, at: start), cart: "cart_4711",
                script: try #require(ScriptVersion("cart-recovery@9c1f03aa27b4")), createdAt: start),
            records: [ringing])
        let consent = try RecordingEvidence(
            call: call.call, merchantRecords: true, noticeHeardAt: .seconds(12), objected: false,
            isMinorSuspected: false
        ).consent()
        try await vault.storeContentKey(ContentKey(), of: call, under: consent, at: start)
        try await vault.storeContent([ContentItem(ref: .first, text: words)], of: call, at: start)
        let stored = LogRecord(
            sequence: LogSequence(2), incarnation: .first, time: CallTime(.seconds(1)),
            entry: .effect(
                EffectID(incarnation: .first, event: LogSequence(1), index: 0),
                .storeContentKey(
                    StoreContentKey(
                        merchantRecords: true, noticeHeardAt: CallTime(.seconds(1)), noticeMark: nil,
                        hasObjected: false, isMinorSuspected: false))))
        try await vault.append(LogAppend(call: call, records: [stored], with: [.finish(.declined)], at: start))
    }

    /// Neither in the list nor by its name.
    @Test func aCallIsFoundWithinItsLimitOnly() async throws {
        try await check(.callDetail) { stage, start in
            try await Self.speak(stage, at: start)
        } _: { stage in
            let listed = try await stage.ask(.get, "/calls", as: .qa).text.contains("call_1")
            let shown = try await stage.ask(.get, "/calls/call_1", as: .qa).status == 200
            #expect(listed == shown)
            return shown
        }
    }

    @Test func wordsAreShownWithinTheirLimitOnly() async throws {
        try await check(.transcript) { stage, start in
            try await Self.speak(stage, at: start)
        } _: { stage in
            let shown = try await stage.ask(.get, "/calls/call_1", as: .qa)
            #expect(shown.status == 200)
            return !shown.text.contains("past its retention limit")
        }
    }

    @Test func aNumberIsKnownWithinItsLimitOnly() async throws {
        try await check(.consentEvidence) { stage, start in
            _ = try await Self.arrive(stage, at: start)
        } _: { stage in
            let found = try await stage.ask(
                .post, "/people/lookup", as: .operator, body: #"{"phone":"\#(Self.phone)"}"#)
            return found.status == 200
        }
    }

    @Test func aRequestIsListedWithinItsLimitOnly() async throws {
        try await check(.privacyCase) { stage, start in
            let id = try await stage.server.vault.openCase(
                NewRightsCase(
                    merchant: APIStage.merchant, person: nil, kind: .complaint, law: .gdpr, key: "form-1",
                    receivedAt: start)
            ).record.id
            _ = try await stage.server.vault.note(.answered, in: id, of: APIStage.merchant, at: start)
        } _: { stage in
            try await stage.ask(.get, "/rights?merchant=\(APIStage.merchant)", as: .privacyOfficer).text
                .contains("complaint")
        }
    }

    @Test func aBreachIsListedWithinItsLimitOnly() async throws {
        try await check(.breachRecord) { stage, start in
            var breach = Breach(id: "brc_1", merchant: APIStage.merchant, knownAt: start, facts: "a lost laptop")
            breach.closedAt = start
            try await stage.server.vault.store(breach, at: start)
        } _: { stage in
            try await stage.ask(.get, "/breaches", as: .privacyOfficer).text.contains("brc_1")
        }
    }
}
