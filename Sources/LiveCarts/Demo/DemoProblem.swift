/// Why a scene of the demonstration could not be played to its end.
enum DemoProblem: Error, CustomStringConvertible {
    case neverListened
    case cartNotTaken(answer: String)
    case noCall(within: Duration)
    case jobNotSettled(within: Duration)
    case notOnRecord(String)

    var description: String {
        switch self {
        case .neverListened: "the server never listened; its log above says why"
        case .cartNotTaken(let answer): "the server did not take the cart: \(answer)"
        case .noCall(let span):
            "no call ended within \(span.components.seconds) s; the recogniser needs a core to itself, so try again when the machine is idle"
        case .jobNotSettled(let span): "the second cart was not decided on within \(span.components.seconds) s"
        case .notOnRecord(let what): "\(what) is not on record"
        }
    }
}
