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
    package var description: String { "\(problem); \(remedy)" }

    /// What is wrong, beginning with the class.
    package var problem: String {
        switch self {
        case .underMinimum(let kept, let asked, let minimum):
            "\(kept.rawValue): \(asked) is under the minimum of \(minimum) (\(kept.basis))"
        case .overMaximum(let kept, let asked, let maximum):
            "\(kept.rawValue): \(asked) is over the maximum of \(maximum) (\(kept.basis))"
        case .notSelectable(let kept): "\(kept.rawValue): is \(kept.keep) for everybody (\(kept.basis))"
        case .namedTwice(let kept): "\(kept.rawValue): is set twice"
        }
    }

    /// What to do about it.
    package var remedy: String {
        switch self {
        case .underMinimum(_, _, let minimum): "ask for \(minimum) or more"
        case .overMaximum(_, _, let maximum): "ask for \(maximum) or less"
        case .notSelectable: "take the setting out"
        case .namedTwice: "leave one"
        }
    }

    /// The class that is meant.
    package var retentionClass: RetentionClass {
        switch self {
        case .underMinimum(let kept, _, _), .overMaximum(let kept, _, _), .notSelectable(let kept),
            .namedTwice(let kept):
            kept
        }
    }
}
