import Compliance

/// A permission and who has it.
struct PermissionAnswer: Encodable {
    let permission: String
    let allows: String
    let roles: [String]
    let needsReason: Bool
    let needsSecondPerson: Bool

    init(_ permission: AccessPermission) {
        self.permission = permission.rawValue
        self.allows = permission.words
        self.roles = permission.roles.map(\.rawValue)
        self.needsReason = permission.needsReason
        self.needsSecondPerson = permission.needsSecondPerson
    }

    enum CodingKeys: String, CodingKey {
        case permission
        case allows
        case roles
        case needsReason = "needs_reason"
        case needsSecondPerson = "needs_second_person"
    }

    static let heading = ["PERMISSION"] + AccessRole.allCases.map(\.rawValue) + ["NEEDS"]

    var columns: [String] {
        let needs = [needsReason ? "a reason" : nil, needsSecondPerson ? "a second person" : nil]
        return [permission] + AccessRole.allCases.map { roles.contains($0.rawValue) ? "yes" : "-" }
            + [needs.compactMap(\.self).joined(separator: ", ")]
    }
}
