import Commerce
import Compliance
import Controls
import Testing

/// When a voice has to be gone: whichever date comes first.
struct VoiceDestructionTests {
    private let start = VoiceFixtures.start
    private let day = VoiceFixtures.day

    /// 30 days after the contract, 3 years after the last dealings, 1 year after the purpose, at once when revoked.
    @Test(.controls("BIO-3")) func theEarliestDateCounts() throws {
        let contract = start + day * 100
        #expect(due(contract: contract) == contract + day * 30)
        #expect(due(contract: start + day * 5_000) == RetentionPeriod.years(3).end(from: start))
        #expect(due(purpose: start) == RetentionPeriod.years(1).end(from: start))
        #expect(due(contract: contract, revoked: start + day) == start + day)
        #expect(VoiceDestruction.due(lastInteraction: nil, contractEnds: nil, purposeEnded: nil, revoked: nil) == nil)
    }

    private func due(
        contract: WallTime? = nil, purpose: WallTime? = nil, revoked: WallTime? = nil
    ) -> WallTime? {
        VoiceDestruction.due(lastInteraction: start, contractEnds: contract, purposeEnded: purpose, revoked: revoked)
    }

    /// The dates of law: 2026-11-18 and three years, and one year, later.
    @Test(.controls("BIO-3")) func theYearsAreCalendarYears() {
        let start = WallTime(secondsSince1970: 1_795_000_000)
        #expect(due(contract: start + day * 5_000) == WallTime(secondsSince1970: 1_795_000_000 + 1_096 * 86_400))
        #expect(due(purpose: start) == WallTime(secondsSince1970: 1_795_000_000 + 365 * 86_400))
    }

    /// A profile that nobody finished goes 30 days after the speaker was last there.
    @Test(.controls("BIO-3")) func anUnfinishedProfileGoesToo() throws {
        let state = VoiceState(try VoiceFixtures.verified())
        #expect(state.destructionDue == start + .seconds(60) + day * 30)
        #expect(state.status(at: start + day * 31) == .expired)
    }

    /// Past its date a voice says nothing, whatever its grant says.
    @Test(.controls("BIO-3")) func pastItsDateAVoiceIsSilent() throws {
        let grant = VoiceFixtures.grant(until: start + day * 5_000)
        let state = VoiceState(try VoiceFixtures.granted(grant))
        let due = try #require(state.destructionDue)
        let moments: [(Duration, VoiceStatus)] = [(.seconds(-1), .consented), (.zero, .expired)]
        for (offset, status) in moments { #expect(state.status(at: due + offset) == status) }
        #expect(throws: VoiceRefusal.self) {
            try state.consent(
                to: .cartCalls, in: "en", of: VoiceFixtures.voice, for: VoiceFixtures.merchant, at: due)
        }
    }

    /// What the speaker does starts the three years anew; a call that merely uses the voice does not.
    @Test(.controls("BIO-3")) func onlyTheSpeakersOwnDealingsCount() throws {
        let late = VoiceFixtures.event(.lineRecorded("0c"), after: day * 40)
        let state = VoiceState(
            try VoiceFixtures.granted(VoiceFixtures.grant(until: start + day * 5_000)) + [late])
        #expect(state.lastInteraction == late.at)
        #expect(state.destructionDue == RetentionPeriod.years(3).end(from: late.at))
    }
}
