package import CallCore
package import Commerce

/// Records to add to one call's log, with what is to happen in the same transaction.
package struct LogAppend: Equatable, Sendable {
    package let call: CallKey
    /// In order, going on from the last stored record without a gap.
    package let records: [LogRecord]
    /// The delivery that caused them.
    package let consuming: InboxID?
    package let work: [KeyedWork]
    package let at: WallTime

    package init(
        call: CallKey, records: [LogRecord], consuming: InboxID? = nil, with work: [KeyedWork] = [], at: WallTime
    ) {
        self.call = call
        self.records = records
        self.consuming = consuming
        self.work = work
        self.at = at
    }
}
