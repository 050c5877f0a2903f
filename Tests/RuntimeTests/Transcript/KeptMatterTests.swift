import CallCore
import Commerce
import Compliance
import Dialogue
import Runtime
import Testing
import Vault

/// What is said to be kept of a call, by its merchant's own schedule.
struct KeptMatterTests {
    private static let start = WallTime(secondsSince1970: 1_795_201_800)

    private func kept(_ settings: RetentionSchedule.Setting...) throws -> [KeptMatter] {
        let call = CallSummary(
            key: CallKey(merchant: "mrc_example_home", call: "call_1"), person: "per_1", cart: "cart_1",
            script: try #require(ScriptVersion("cart-recovery@9c1f03aa27b4")), callingNumber: nil,
            startedAt: Self.start, endedAt: Self.start, outcome: .declined)
        let consent = StoreContentKey(
            merchantRecords: true, noticeHeardAt: .zero, noticeMark: nil, hasObjected: false, isMinorSuspected: false)
        let effects: [CallEffect] = [.openRecording, .storeContentKey(consent)]
        let records = effects.enumerated().map { index, effect in
            LogRecord(
                sequence: LogSequence(index + 1), incarnation: .first, time: .zero,
                entry: .effect(
                    EffectID(incarnation: .first, event: LogSequence(1), index: index), effect))
        }
        return KeptMatter.of(call, records: records, under: try RetentionSchedule(settings))
    }

    @Test func theHousesPeriodsHoldWhereNothingWasChosen() throws {
        let kept = try kept()
        #expect(kept.map(\.retention) == [.callDetail, .transcript, .recordingAudio])
        #expect(kept[1].until == Self.start + .seconds(90 * 86_400))
    }

    /// A merchant that keeps words for a week is told so, and not the house's ninety days.
    @Test func aChosenPeriodIsShown() throws {
        let kept = try kept(.init(.transcript, keep: .days(7)), .init(.recordingAudio, keep: .days(1)))
        #expect(kept.map(\.until).suffix(2) == [Self.start + .seconds(7 * 86_400), Self.start + .seconds(86_400)])
    }

    /// Who keeps no recordings has none to show.
    @Test func noRecordingIsShownWhereNoneIsKept() throws {
        #expect(try kept(.init(.recordingAudio, keep: .days(0))).map(\.retention) == [.callDetail, .transcript])
    }
}
