import Commerce
import Testing

@testable import Compliance

struct RetentionClassTests {
    private func end(_ kind: RetentionClass, _ start: Int64) -> Int64? {
        kind.end(from: WallTime(secondsSince1970: start)).map { $0.millisecondsSince1970 / 1000 }
    }

    /// 2024-02-29T12:00Z: a leap day ends on the first of March five years on; days are days.
    @Test func periodsEndOnTheirDay() {
        #expect(end(.callDetail, 1_709_208_000) == 1_867_060_800)
        #expect(end(.transcript, 1_709_208_000) == 1_716_984_000)
        #expect(end(.recordingAudio, 0) == 2_592_000)
        #expect(end(.suppression, 0) == nil)
    }

    /// REV-9, GD-6: what was said never outlives its person; a stop and the proof of consent do.
    @Test func contentNeverSurvivesErasureAndStopsDo() {
        for kind in [RetentionClass.transcript, .recordingAudio, .modelTrace, .smsBody, .cartSnapshot, .rawWebhook] {
            #expect(!kind.survivesErasure)
        }
        for kind in [RetentionClass.suppression, .consentEvidence, .callDetail] { #expect(kind.survivesErasure) }
    }
}
