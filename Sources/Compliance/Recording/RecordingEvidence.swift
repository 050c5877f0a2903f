package import Commerce

/// What is on record about one call, as far as keeping its words and sound depends on it.
package struct RecordingEvidence: Hashable, Sendable, Codable {
    package let call: CallID
    /// Whether the merchant has recording switched on; off by default.
    package let merchantRecords: Bool
    /// When the mark of the notice came back, in milliseconds of call time; nil while it has not.
    package let noticeHeardAtMilliseconds: Int64?
    /// Whether the person objected to being recorded.
    package let objected: Bool
    package let isMinorSuspected: Bool

    package init(
        call: CallID, merchantRecords: Bool, noticeHeardAt: Duration?, objected: Bool, isMinorSuspected: Bool
    ) {
        self.call = call
        self.merchantRecords = merchantRecords
        self.noticeHeardAtMilliseconds = noticeHeardAt?.wholeMilliseconds
        self.objected = objected
        self.isMinorSuspected = isMinorSuspected
    }

    /// The right to record, or why there is none.
    package func consent() throws(RecordingRefusal) -> RecordingConsent {
        guard merchantRecords else { throw .switchedOff }
        guard !isMinorSuspected else { throw .minorSuspected }
        guard !objected else { throw .objected }
        guard let noticeHeardAtMilliseconds else { throw .noticeNotHeard }
        return RecordingConsent(call: call, noticeHeardAt: .milliseconds(noticeHeardAtMilliseconds))
    }
}

/// Why a call may not be kept; the raw values are stable.
package enum RecordingRefusal: String, Error, Hashable, Sendable, Codable {
    case switchedOff = "switched_off"
    case noticeNotHeard = "notice_not_heard"
    case objected
    case minorSuspected = "minor_suspected"
}
