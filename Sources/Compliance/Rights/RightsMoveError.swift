/// Why something cannot happen to a request now.
package enum RightsMoveError: Error, Equatable, Sendable {
    /// What was to happen.
    package enum Move: String, Hashable, Sendable {
        case identity = "its identity check"
        case work = "work on it"
        case extending = "its extension"
        case answering = "its answer"
        case rejecting = "its rejection"
    }

    case notNow(Move, standing: RightsStanding)
    case tooManyCodes(limit: Int)
    /// The law gives no more time, or the first term has run out, or it was extended before.
    case cannotExtend
}

extension RightsMoveError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notNow(let move, let standing):
            "the request stands at \(standing.rawValue), where \(move.rawValue) has no place"
        case .tooManyCodes(let limit): "\(limit) codes were sent already; reject the request or have it vouched for"
        case .cannotExtend: "the term cannot be extended: once only, within the first term, and where the law allows it"
        }
    }
}
