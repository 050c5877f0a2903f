/// The gatekeeper's answer: always a record, and a permit only if every gate passed.
package enum ContactDecision: ~Copyable, Sendable {
    case allowed(ContactPermit, ContactDecisionRecord)
    case refused(ContactDecisionRecord)
    /// Every gate passed in a dry run, which permits nothing (DIA-10).
    case rehearsed(ContactDecisionRecord)

    /// What is to be stored, whatever the answer.
    package var record: ContactDecisionRecord {
        switch self {
        case .allowed(_, let record): record
        case .refused(let record): record
        case .rehearsed(let record): record
        }
    }

    /// The permit; nil when refused, and in a dry run. Take it only after the record is stored.
    package consuming func permit() -> ContactPermit? {
        switch consume self {
        case .allowed(let permit, _): permit
        case .refused: nil
        case .rehearsed: nil
        }
    }
}
