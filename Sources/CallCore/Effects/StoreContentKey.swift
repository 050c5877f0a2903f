/// Makes the call's content key durable, on the evidence that the call has for the right to (REC-1 to REC-3, DUR-4, DUR-7).
///
/// Whoever does it mints a consent from this evidence and nothing else; evidence that does not suffice keeps nothing.
package struct StoreContentKey: LogPayload {
    /// Whether the merchant records: it published a script that announces it.
    package let merchantRecords: Bool
    /// When the mark of the recording notice came back; nil when it did not.
    package let noticeHeardAt: CallTime?
    /// That mark.
    package let noticeMark: MarkName?
    package let hasObjected: Bool
    package let isMinorSuspected: Bool

    package init(
        merchantRecords: Bool, noticeHeardAt: CallTime?, noticeMark: MarkName?, hasObjected: Bool,
        isMinorSuspected: Bool
    ) {
        self.merchantRecords = merchantRecords
        self.noticeHeardAt = noticeHeardAt
        self.noticeMark = noticeMark
        self.hasObjected = hasObjected
        self.isMinorSuspected = isMinorSuspected
    }

    // A log from before there was evidence holds none, and without evidence nothing is kept.
    package static let shape = PayloadShape(
        Self.init(merchantRecords:noticeHeardAt:noticeMark:hasObjected:isMinorSuspected:),
        PayloadField("merchant_records", before: false) { $0.merchantRecords },
        PayloadField("notice_heard_at", before: nil) { $0.noticeHeardAt },
        PayloadField("notice_mark", before: nil) { $0.noticeMark },
        PayloadField("has_objected", before: false) { $0.hasObjected },
        PayloadField("is_minor_suspected", before: false) { $0.isMinorSuspected })
}
