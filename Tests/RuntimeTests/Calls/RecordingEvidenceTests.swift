import CallCore
import Commerce
import Compliance
import Runtime
import Testing

/// The right to keep a call is minted from what its log says, and from nothing else.
struct RecordingEvidenceTests {
    private static let mark = MarkName(incarnation: .first, epoch: .first, segment: SegmentID(4))

    private func consent(
        records: Bool = true, heard: CallTime? = CallTime(.seconds(14)), mark: MarkName? = Self.mark,
        objected: Bool = false, minor: Bool = false
    ) throws(RecordingRefusal) -> RecordingConsent {
        let key = StoreContentKey(
            merchantRecords: records, noticeHeardAt: heard, noticeMark: mark, hasObjected: objected,
            isMinorSuspected: minor)
        return try RecordingEvidence(key, of: "cal_1").consent()
    }

    /// The consent says when the notice had been heard, not when the key was stored.
    @Test func theNoticeWasHeardWhenTheLogSaysSo() throws {
        #expect(try consent().noticeHeardAt == .seconds(14))
    }

    /// Each missing piece of evidence takes the right away; a notice without a mark was not heard.
    @Test func whatIsMissingTakesTheRightAway() {
        #expect(throws: RecordingRefusal.switchedOff) { try consent(records: false) }
        #expect(throws: RecordingRefusal.noticeNotHeard) { try consent(heard: nil) }
        #expect(throws: RecordingRefusal.noticeNotHeard) { try consent(mark: nil) }
        #expect(throws: RecordingRefusal.objected) { try consent(objected: true) }
        #expect(throws: RecordingRefusal.minorSuspected) { try consent(minor: true) }
    }
}
