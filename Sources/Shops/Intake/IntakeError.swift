/// Why a genuine request's body is not taken. The text goes back to the shop; it holds field names, never values.
package enum IntakeError: Error, Equatable, Sendable {
    case tooLarge(bytes: Int, limit: Int)
    case notJSON
    case notAnObject
    case missing(field: String)
    case invalid(field: String, want: String)
}

extension IntakeError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLarge(let bytes, let limit): "the body has \(bytes) bytes; send at most \(limit)"
        case .notJSON: "the body is not JSON"
        case .notAnObject: "the body is JSON but not an object"
        case .missing(let field): "\(field) is missing"
        case .invalid(let field, let want): "\(field) cannot be taken: want \(want)"
        }
    }
}
