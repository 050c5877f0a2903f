import HTTPTypes
import Hummingbird
import NIOCore
import Runtime

extension WebhookAnswer {
    /// The HTTP status that tells the carrier whether to try again.
    var response: Response {
        switch self {
        case .accepted: Response(status: .ok)
        case .notUnderstood(let problem): .problem(.badRequest, problem)
        case .notAuthentic(let problem): .problem(.unauthorized, problem)
        case .tooLarge: .problem(.contentTooLarge, "the body is larger than a webhook may be")
        case .notStored: .problem(.serviceUnavailable, "not stored; try again")
        }
    }
}

extension IntakeAnswer {
    var response: Response {
        switch self {
        case .accepted(let job): .json(.accepted, IntakeReceipt(job: job))
        case .notUnderstood(let problem): .problem(.badRequest, problem)
        case .notAuthentic(let problem): .problem(.unauthorized, problem)
        case .tooLarge: .problem(.contentTooLarge, "the body is larger than 256 KiB")
        case .notStored: .problem(.serviceUnavailable, "not stored; try again")
        }
    }
}
