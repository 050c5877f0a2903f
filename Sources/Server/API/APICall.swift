import Commerce
import Compliance
import Foundation
import Runtime
import Vault

/// A request that was admitted: who asks, why, for whose things, and with what.
struct APICall: Sendable {
    /// The most that a list gives.
    static let longestList = 1_000
    /// What a list gives when nobody says.
    static let usualList = 50

    let rooms: APIRooms
    let key: AccessKey
    /// Nil when none was given.
    let reason: AccessReason?
    /// What the reason opens beyond the rest of the route; nil when none was given or the role opens nothing more.
    let opened: AccessReason?
    /// Whose things; nil for all that the key is for.
    let merchant: MerchantID?
    let parameters: [String: String]
    let query: [String: String]
    let content: [UInt8]
    let now: WallTime

    /// What stands in the record of accesses: the reason, or that none was needed.
    var anyReason: AccessReason { reason ?? key.reason("asked for by API") ?? .permittedCall }

    /// Whether the key is for that merchant and nobody else's things were asked for.
    func mayKnow(_ owner: MerchantID) -> Bool {
        key.scope.covers(owner) && (merchant == nil || merchant == owner)
    }

    /// The merchant of a route that is about one.
    func oneMerchant() throws(APIProblem) -> MerchantID {
        guard let merchant else {
            throw .badRequest("this is about one merchant and there are several; name one with ?merchant=")
        }
        return merchant
    }

    /// An identifier out of the path. Whoever puts a number there put it where it does not belong.
    func identifier<Kind>(_ name: String) throws(APIProblem) -> Identifier<Kind> {
        guard let text = parameters[name], (1...128).contains(text.utf8.count), text.utf8.allSatisfy(Self.isPlain)
        else { throw .badRequest("this is no identifier of a \(name); numbers and addresses go into a body") }
        return Identifier(text)
    }

    /// `?limit=`
    func limit() throws(APIProblem) -> Int {
        guard let text = query["limit"] else { return Self.usualList }
        guard let limit = Int(text), (1...Self.longestList).contains(limit) else {
            throw .badRequest("limit is 1 to \(Self.longestList)")
        }
        return limit
    }

    /// A choice such as `?open=true`; no without it.
    func flag(_ name: String) throws(APIProblem) -> Bool {
        switch query[name] {
        case nil, "false": return false
        case "true": return true
        case .some: throw .badRequest("\(name) is true or false")
        }
    }

    /// By what right: a request of the person's own, or an order with the reason that was given.
    func mandate(_ request: String?) throws(APIProblem) -> RightsMandate {
        if let request { return .request(RightsCaseID(request), by: key.actor) }
        guard let reason else { throw .badRequest("say why in the header X-LiveCarts-Reason, or name the request") }
        return .order(reason)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
