package import Compliance

/// One kind of data with its purpose and how long it is kept, as the papers tell it.
package struct KeptKind: Hashable, Sendable {
    package let retentionClass: RetentionClass
    package let keep: RetentionPeriod

    /// The kinds that a merchant's house keeps, in the order of the schedule.
    package static func all(in schedule: RetentionSchedule, isRecording: Bool) -> [KeptKind] {
        RetentionClass.allCases.filter { $0.isKept(isRecording: isRecording) }.map {
            KeptKind(retentionClass: $0, keep: schedule.keep($0))
        }
    }

    /// "90 days from the last contact"
    package var keptWords: String { "\(keep.words) from \(retentionClass.start.words)" }
}
