import HTTPTypes
import Hummingbird
import Runtime

extension PrivacyAnswer {
    /// The HTTP status that tells Shopify whether to try again.
    var response: Response {
        switch self {
        case .accepted: Response(status: .ok)
        case .notUnderstood(let problem): .problem(.badRequest, problem)
        case .notAuthentic(let problem): .problem(.unauthorized, problem)
        case .notTaken(let problem): .problem(.notFound, problem)
        case .tooLarge: .problem(.contentTooLarge, "the body is larger than 64 KiB")
        case .notStored: .problem(.serviceUnavailable, "not stored; try again")
        }
    }
}
