package import Commerce

package enum AccessKeyKind {}

/// A key by its public part, which tells nothing of its secret.
package typealias AccessKeyID = Identifier<AccessKeyKind>

/// Who asks, once their key is admitted.
package struct AccessHolder: Hashable, Sendable {
    package let key: AccessKeyID
    package let role: AccessRole
    package let scope: AccessScope

    package init(key: AccessKeyID, role: AccessRole, scope: AccessScope) {
        self.key = key
        self.role = role
        self.scope = scope
    }

    /// Decides on a request; what no rule allows is refused.
    ///
    /// The role is looked at first, so that a refusal says nothing of what another merchant has.
    package func decide(_ request: AccessRequest) -> AccessDecision {
        let permission = request.permission
        guard permission.roles.contains(role) else { return .refused(.notInRole(role, permission)) }
        guard scope.covers(request.merchant) else {
            return .refused(request.merchant == nil ? .oneMerchantOnly : .otherMerchant)
        }
        guard request.hasReason || !permission.needsReason else { return .refused(.reasonMissing(permission)) }
        guard request.hasSecondPerson || !permission.needsSecondPerson else {
            return .refused(.secondPersonMissing(permission))
        }
        return .allowed
    }
}
