package import Compliance
package import HTTPTypes
import Hummingbird

/// One thing that `/api/v1` can be asked for, with what it takes to be allowed it. The router and the description of the API are held
/// against the table of these, so that nothing is reached without a permission.
package struct APIRoute: Sendable {
    /// Whose things it is about.
    package enum Reach: Hashable, Sendable {
        /// One merchant's: the key's own, the one named by `?merchant=`, or the only one there is.
        case oneMerchant
        /// The named merchant's, or all that the key is for.
        case merchants
        /// The whole deployment's: not for the key of one merchant.
        case deployment
    }

    /// Where a second person comes in.
    package enum Approval: Hashable, Sendable {
        case none
        /// The approval is asked for here.
        case asked
        /// The approval is used up here.
        case used
    }

    package let method: HTTPRequest.Method
    /// Below `/api/v1`, with names in braces where identifiers stand, such as `/people/{person}/erase`.
    package let path: String
    /// All of them are needed.
    package let permissions: [AccessPermission]
    /// What a reason opens beyond the rest; nil where a reason opens nothing more.
    package let opening: AccessPermission?
    package let reach: Reach
    package let approval: Approval
    /// What the body has; nil where there is none.
    let body: (any APIBody.Type)?
    let answer: @Sendable (APICall) async throws -> Response

    init(
        _ method: HTTPRequest.Method, _ path: String, _ permissions: AccessPermission...,
        opening: AccessPermission? = nil, reach: Reach = .oneMerchant, approval: Approval = .none,
        body: (any APIBody.Type)? = nil, answer: @escaping @Sendable (APICall) async throws -> Response
    ) {
        precondition(!permissions.isEmpty, "a route has a permission")
        precondition(
            permissions.contains(where: \.needsSecondPerson) == (approval != .none),
            "what needs a second person says where they come in")
        self.method = method
        self.path = path
        self.permissions = permissions
        self.opening = opening
        self.reach = reach
        self.approval = approval
        self.body = body
        self.answer = answer
    }

    /// `POST /people/{person}/erase`: what the audit calls it, without anybody's identifier.
    package var name: String { "\(method.rawValue) \(path)" }

    package var needsReason: Bool { permissions.contains(where: \.needsReason) }

    /// The roles that have all that is needed, in the order of the table of roles.
    package var roles: [AccessRole] {
        AccessRole.allCases.filter { role in permissions.allSatisfy { $0.roles.contains(role) } }
    }

    /// The names in braces.
    package var parameters: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// The fields that its body may have; nil where there is none.
    package var bodyFields: [String]? { body?.fields }
}
