import Compliance
import Dialogue

// What may be kept of the words and the sound: nothing before the notice was heard, and nothing after a refusal.
extension CallMachine {
    /// The mark of a clause came back that says that the call is recorded.
    mutating func noticeWasHeard(_ mark: MarkName) {
        guard content == .held, isToBeRecorded, !logIsLost else { return }
        content = .securing(NoticeHeard(at: now, mark: mark))
        storeContentKey()
    }

    /// Asks for the key with all that is known for and against it; whether that suffices is not decided here.
    mutating func storeContentKey() {
        guard case .securing(let notice) = content else { return }
        let key = StoreContentKey(
            merchantRecords: isToBeRecorded,
            noticeHeardAt: notice.at, noticeMark: notice.mark, hasObjected: content == .discarded(.objected),
            isMinorSuspected: content == .discarded(.minorSuspected) || party.isMinor)
        askStore(.storeContentKey(key), for: .contentKey)
    }

    mutating func contentKeyStored() {
        if case .securing = content { content = .kept }
        storeConfirmed(.contentKey)
    }

    /// Destroyed content takes the key along that was still to be stored.
    mutating func contentDestroyed() {
        storeConfirmed(.contentDestruction)
    }

    /// What a child said, or somebody who refuses to be recorded, is destroyed whatever else the event brings about (DUR-4, DUR-7).
    mutating func discardIfUnwanted(_ event: CallEvent) {
        switch event {
        case .partyDetected(let detected) where detected.party == .minor: discard(.minorSuspected)
        case .understood(let understood):
            switch understood.intent {
            case .minorSuspected: discard(.minorSuspected)
            case .recordingObjection: discard(.objected)
            default: break
            }
        default: break
        }
    }

    mutating func discard(_ doubt: ContentDoubt) {
        guard mayStillBeKept else { return }
        content = .discarded(doubt)
        // A key that is asked for and not confirmed is waited for no longer: it goes the same way.
        _ = store.confirmed(.contentKey)
        askStore(.discardContent, for: .contentDestruction)
    }

    /// Whether the merchant records and the script that it published, which the call was created with, announces it (REC-3).
    var isToBeRecorded: Bool {
        created?.isRecorded == true && Disclosure.allParts(of: script).contains(MandatoryParts(.recordingNotice))
    }

    /// Parts that would be untrue: who is not recorded, or is no longer, is not told that the call is.
    var untrueParts: MandatoryParts {
        isToBeRecorded && mayStillBeKept ? [] : MandatoryParts(.recordingNotice)
    }

    /// Whether nothing speaks against keeping words and sound, now or later.
    var mayStillBeKept: Bool {
        switch content {
        case .held, .securing, .kept: true
        case .discarded: false
        }
    }
}
