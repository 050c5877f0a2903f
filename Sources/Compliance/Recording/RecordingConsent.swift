package import Commerce

/// The right to keep the words and sound of one call.
///
/// Only ``RecordingEvidence/consent()`` makes one: the merchant records, the notice was heard to its end, nobody
/// objected, and no minor is suspected (REC-1 to REC-3, DUR-4, DUR-7). It is not `Codable` on purpose.
package struct RecordingConsent: Hashable, Sendable {
    package let call: CallID
    /// When the notice had been heard, in call time.
    package let noticeHeardAt: Duration

    init(call: CallID, noticeHeardAt: Duration) {
        self.call = call
        self.noticeHeardAt = noticeHeardAt
    }
}
