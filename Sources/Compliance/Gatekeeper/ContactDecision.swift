/// The gatekeeper's answer: always a record, and a permit only if every gate passed.
package enum ContactDecision: ~Copyable, Sendable {
    case allowed(ContactPermit, ContactDecisionRecord)
    case refused(ContactDecisionRecord)

    /// What is to be stored, whatever the answer.
    package var record: ContactDecisionRecord {
        switch self {
        case .allowed(_, let record): record
        case .refused(let record): record
        }
    }

    /// The permit; nil when refused. Take it only after the record is stored.
    package consuming func permit() -> ContactPermit? {
        switch consume self {
        case .allowed(let permit, _): permit
        case .refused: nil
        }
    }
}
