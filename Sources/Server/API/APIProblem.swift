import Compliance
import HTTPTypes
import Hummingbird

/// Why a request is not done: the status, and words for whoever sent it.
struct APIProblem: Error, Hashable, Sendable {
    let status: HTTPResponse.Status
    let words: String
    /// After how long it is worth trying again, in whole seconds.
    var retryAfter: Int64?

    static func badRequest(_ words: String) -> APIProblem { APIProblem(status: .badRequest, words: words) }

    /// The same for what is not there and for what is another merchant's.
    static func notFound(_ what: String) -> APIProblem {
        APIProblem(status: .notFound, words: "there is no \(what) that this key is for")
    }

    static func tooMany(retryAfter: Duration) -> APIProblem {
        APIProblem(
            status: .tooManyRequests, words: "too many requests; wait as long as Retry-After says",
            retryAfter: max(1, retryAfter.components.seconds + (retryAfter.components.attoseconds > 0 ? 1 : 0)))
    }

    var response: Response {
        var response = Response.problem(status, words)
        if let retryAfter { response.headers[.retryAfter] = "\(retryAfter)" }
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }
}
