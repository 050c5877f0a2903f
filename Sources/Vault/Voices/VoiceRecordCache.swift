import Compliance
import Synchronization

/// Histories of voices that were opened before, so that a consent asked for each sentence costs no decryption.
///
/// A history is only ever added to: one of as many steps is the same. How many there are is read from the database each time.
final class VoiceRecordCache: Sendable {
    /// The most histories; beyond it all are opened anew.
    static let limit = 64

    private let records = Mutex<[PersonalVoiceID: VoiceRecord]>([:])

    func record(_ id: PersonalVoiceID, steps: Int) -> VoiceRecord? {
        records.withLock { $0[id] }.flatMap { $0.events.count == steps ? $0 : nil }
    }

    /// Keeps what was read from committed rows.
    func keep(_ record: VoiceRecord) {
        records.withLock { records in
            if records.count >= Self.limit { records = [:] }
            records[record.id] = record
        }
    }
}
