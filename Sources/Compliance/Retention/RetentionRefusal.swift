/// Why a merchant's choice of a retention period is refused.
package enum RetentionRefusal: Error, Hashable, Sendable {
    /// Law wants it kept longer.
    case underMinimum(RetentionClass, asked: RetentionPeriod, minimum: RetentionPeriod)
    case overMaximum(RetentionClass, asked: RetentionPeriod, maximum: RetentionPeriod)
    /// The class is not a merchant's to set.
    case notSelectable(RetentionClass)
    case namedTwice(RetentionClass)
}

extension RetentionRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .underMinimum(let kept, let asked, let minimum):
            "\(kept.rawValue): \(asked) is under the minimum of \(minimum) (\(kept.basis)); ask for \(minimum) or more"
        case .overMaximum(let kept, let asked, let maximum):
            "\(kept.rawValue): \(asked) is over the maximum of \(maximum) (\(kept.basis)); ask for \(maximum) or less"
        case .notSelectable(let kept):
            "\(kept.rawValue): is \(kept.keep) for everybody (\(kept.basis)); take the setting out"
        case .namedTwice(let kept): "\(kept.rawValue): is set twice; leave one"
        }
    }
}
