package import Commerce
package import Compliance

/// A key that is to be made.
package struct NewAccessKey: Hashable, Sendable {
    package let name: AccessKeyName
    package let role: AccessRole
    package let scope: AccessScope
    /// From when it is of no use; nil for never.
    package let validUntil: WallTime?

    package init(_ name: AccessKeyName, role: AccessRole, scope: AccessScope, validUntil: WallTime? = nil) {
        self.name = name
        self.role = role
        self.scope = scope
        self.validUntil = validUntil
    }
}

/// A key that was made, with what its holder needs. It is never told again.
package struct GrantedAccess: Sendable {
    package let key: AccessKey
    package let token: AccessToken
}
