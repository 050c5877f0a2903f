package import CallCore
package import Commerce
package import Compliance
package import Vault

/// One kind of thing that is kept of a call: under which retention class, and until when.
package struct KeptMatter: Equatable, Sendable {
    /// What it is, in words.
    package let what: String
    package let retention: RetentionClass
    /// From then on nobody can read it; nil when it does not end by itself.
    package let until: WallTime?
}

extension KeptMatter {
    /// Everything that is kept of a call, as its log tells, and by its merchant's schedule as it is now.
    package static func of(
        _ call: CallSummary, records: [LogRecord], under schedule: RetentionSchedule
    ) -> [KeptMatter] {
        let end = call.endedAt ?? records.last.map { call.startedAt + $0.time.sinceCreated } ?? call.startedAt
        var kept = [KeptMatter("decisions, times and the number called", .callDetail, schedule, from: end)]
        let content = KeptContent(records)
        if content.isKept { kept.append(KeptMatter("the words that were said", .transcript, schedule, from: end)) }
        if content.isKept, let opened = content.tapeOpened, !schedule.keep(.recordingAudio).isNone {
            kept.append(
                KeptMatter(
                    "the recording", .recordingAudio, schedule, from: call.startedAt + opened.sinceCreated))
        }
        for record in records {
            let moment = call.startedAt + record.time.sinceCreated
            switch record.entry {
            case .event(.offerReserved):
                kept.append(KeptMatter("the offer and its code", .discountLedger, schedule, from: moment))
            case .event(.suppressionStored):
                kept.append(KeptMatter("the opt-out", .suppression, schedule, from: moment))
            case .event, .effect: break
            }
        }
        return kept
    }

    private init(
        _ what: String, _ retention: RetentionClass, _ schedule: RetentionSchedule, from moment: WallTime
    ) {
        self.init(what: what, retention: retention, until: schedule.end(retention, from: moment))
    }
}

/// Whether a call's words and sound were allowed to be kept, and since when there is a tape.
private struct KeptContent {
    var isKept = false
    var tapeOpened: CallTime?
    private var keyStored: EffectID?

    init(_ records: [LogRecord]) {
        for record in records {
            switch record.entry {
            case .effect(_, .openRecording): tapeOpened = tapeOpened ?? record.time
            case .effect(let id, .storeContentKey): (isKept, keyStored) = (true, id)
            case .effect(_, .discardContent): isKept = false
            case .event(.storeFailed(let failed)) where failed.effect == keyStored: isKept = false
            case .event, .effect: break
            }
        }
    }
}
