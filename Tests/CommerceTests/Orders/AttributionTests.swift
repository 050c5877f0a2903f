import Commerce
import Controls
import Testing

/// What an order owes to the contacts before it (ATT-1).
struct AttributionTests {
    private static let placed = WallTime(secondsSince1970: 1_795_449_600)

    private func facts(
        codes: [String] = [], own: [String] = [], session: Duration? = nil, links: [Duration] = [],
        calls: [(ago: Duration, length: Duration)] = []
    ) -> AttributionFacts {
        AttributionFacts(
            placedAt: Self.placed, usedCodes: codes, ownCodes: own.compactMap { DiscountCode($0) },
            sessionStartedAt: session.map { Self.placed - $0 }, linksSentAt: links.map { Self.placed - $0 },
            conversations: calls.map { Conversation(startedAt: Self.placed - $0.ago, length: $0.length) })
    }

    /// A code of ours counts, however the shop writes it; somebody else's does not.
    @Test(
        .controls("ATT-1"),
        arguments: [
            (["7Q2MK9AB"], Attribution.direct(.codeRedeemed)), (["WELCOME", "7q2mk9ab"], .direct(.codeRedeemed)),
            (["WELCOME"], .none), ([], .none),
        ])
    func aCodeOfOursIsDirect(used: [String], attribution: Attribution) {
        #expect(facts(codes: used, own: ["7Q2MK9AB"]).attribution == attribution)
    }

    /// A session at the link counts for 72 hours, and only when the link had been texted before it.
    @Test(
        .controls("ATT-1"),
        arguments: [
            (72 * 3600, 72 * 3600, Attribution.direct(.recoveryLink)), (72 * 3600 + 1, 80 * 3600, .none),
            (0, 60, .direct(.recoveryLink)), (3600, 3599, .none), (-1, 60, .none),
        ])
    func aSessionAtTheTextedLinkIsDirect(session: Int, link: Int, attribution: Attribution) {
        #expect(facts(session: .seconds(session), links: [.seconds(link)]).attribution == attribution)
        #expect(facts(session: .seconds(session)).attribution == .none)
    }

    /// A conversation of fifteen seconds counts for seven days; nothing counts before it was held.
    @Test(
        .controls("ATT-1"),
        arguments: [
            (7 * 86_400, 15, Attribution.assisted), (7 * 86_400 + 1, 15, .none), (3600, 14, .none), (0, 15, .assisted),
            (-1, 60, .none),
        ])
    func aConversationAssists(ago: Int, length: Int, attribution: Attribution) {
        #expect(facts(calls: [(.seconds(ago), .seconds(length))]).attribution == attribution)
    }

    /// The strongest tie is told, and each has its word.
    @Test(.controls("ATT-1")) func theStrongestTieIsTold() {
        let calls: [(ago: Duration, length: Duration)] = [(.seconds(3600), .seconds(60))]
        let all = facts(
            codes: ["7Q2MK9AB"], own: ["7Q2MK9AB"], session: .seconds(60), links: [.seconds(90)], calls: calls)
        #expect(all.attribution.reason == "code_redeemed")
        #expect(facts(session: .seconds(60), links: [.seconds(90)], calls: calls).attribution.reason == "recovery_link")
        #expect(facts(calls: calls).attribution.reason == "conversation")
        #expect(facts().attribution.reason == "no_contact")
        #expect(all.attribution.kind == .direct)
    }
}
