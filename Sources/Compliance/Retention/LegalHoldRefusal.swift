/// Why a legal hold is refused.
package enum LegalHoldRefusal: Error, Hashable, Sendable {
    /// It names nobody who answers for it, or at too great a length.
    case nobodyNamed
    case noReason
    case endsBeforeItBegins
    case nothingHeld
    /// What is in this class ends on its day, whatever is claimed.
    case notHoldable(RetentionClass)
}

extension LegalHoldRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .nobodyNamed:
            "a legal hold is ordered by a person; give their name, in at most \(LegalHold.textLimit) characters"
        case .noReason: "a legal hold wants a reason, in at most \(LegalHold.textLimit) characters"
        case .endsBeforeItBegins: "a legal hold ends after it begins; give a later end"
        case .nothingHeld: "a legal hold holds at least one retention class; name it"
        case .notHoldable(let kept): "\(kept.rawValue) cannot be held (\(kept.basis)); leave it out"
        }
    }
}
