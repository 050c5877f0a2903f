import Commerce
import Compliance

extension KeyScope {
    /// Seals the tape of a call. It is a key of its own beside that of the call's words, because sound and words end on different days.
    static func sound(_ call: CallKey, _ person: PersonID?) -> KeyScope {
        KeyScope(
            kind: .content, merchant: call.merchant, subject: call.call.text,
            retentionClass: RetentionClass.recordingAudio.rawValue, person: person)
    }
}
