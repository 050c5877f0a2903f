package import CallCore
package import Commerce
package import Compliance

extension RecordingEvidence {
    /// What a call knows, as the log has it; nothing is added to it on the way.
    package init(_ evidence: StoreContentKey, of call: CallID) {
        self.init(
            call: call, merchantRecords: evidence.merchantRecords,
            // A notice counts as heard only by its mark.
            noticeHeardAt: evidence.noticeMark == nil ? nil : evidence.noticeHeardAt?.sinceCreated,
            objected: evidence.hasObjected, isMinorSuspected: evidence.isMinorSuspected)
    }
}
