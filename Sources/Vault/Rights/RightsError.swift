package import Commerce
package import Compliance

/// Why the vault does not follow a request. No case holds anything personal.
package enum RightsError: Error, Equatable, Sendable {
    case unknownCase(RightsCaseID)
    case unknownBreach(BreachID)
    /// The request is not cleared: who asks is not proved, or it has ended.
    case notCleared(RightsCaseID, standing: RightsStanding)
    /// It asks for something else.
    case otherKind(RightsCaseID, RightsRequestKind)
    /// It is about somebody else.
    case otherPerson(RightsCaseID)
    /// There is no such thing on file to send a code to.
    case nothingOnFile(IdentityCheck.Route)
    /// The person was erased: there is nothing to give out, to change or to use.
    case erased(PersonID)
    /// Another person of the merchant has the number already.
    case numberTaken
    case tooManyRows(table: String, limit: Int)
}

extension RightsError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownCase(let id): "request \(id) is not on record with this merchant"
        case .unknownBreach(let id): "breach \(id) is not on record with this merchant"
        case .notCleared(let id, let standing):
            "request \(id) stands at \(standing.rawValue); prove who asks first, or open a new request"
        case .otherKind(let id, let kind): "request \(id) asks for \(kind.rawValue), not for this"
        case .otherPerson(let id): "request \(id) is about another person"
        case .nothingOnFile(let route):
            "there is no \(route.rawValue) on file to send a code to; use another way, or have the request vouched for"
        case .erased(let person): "person \(person) was erased; nothing of them can be read, changed or used"
        case .numberTaken: "another person of this merchant has that number; erase or correct that one first"
        case .tooManyRows(let table, let limit): "there are more than \(limit) rows in \(table) about this person"
        }
    }
}
