import Commerce
import Controls
import Testing

@testable import Compliance

struct RecordingEvidenceTests {
    private func evidence(
        records: Bool = true, heard: Duration? = .seconds(14), objected: Bool = false, minor: Bool = false
    ) -> RecordingEvidence {
        RecordingEvidence(
            call: "call_1", merchantRecords: records, noticeHeardAt: heard, objected: objected, isMinorSuspected: minor)
    }

    @Test func aHeardNoticeWithoutObjectionIsConsent() throws {
        let consent = try evidence().consent()
        #expect(consent.call == "call_1")
        #expect(consent.noticeHeardAt == .seconds(14))
    }

    /// REC-1 to REC-3, DUR-4, DUR-7: each alone forbids the recording.
    @Test(.controls("REC-1", "REC-2", "REC-3", "DUR-4", "DUR-7")) func everyBadFactForbidsTheRecording() {
        #expect(throws: RecordingRefusal.switchedOff) { try evidence(records: false).consent() }
        #expect(throws: RecordingRefusal.noticeNotHeard) { try evidence(heard: nil).consent() }
        #expect(throws: RecordingRefusal.objected) { try evidence(objected: true).consent() }
        #expect(throws: RecordingRefusal.minorSuspected) { try evidence(objected: true, minor: true).consent() }
    }
}
