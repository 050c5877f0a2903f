package import Commerce

/// What somebody wants to do, as far as it matters to whether they may.
package struct AccessRequest: Hashable, Sendable {
    package let permission: AccessPermission
    /// Whose things it is about; nil for what is all merchants' or nobody's.
    package let merchant: MerchantID?
    /// Whether it was said why.
    package let hasReason: Bool
    /// Whether an approval for this very thing was used up for it.
    package let hasSecondPerson: Bool

    package init(
        _ permission: AccessPermission, of merchant: MerchantID?, hasReason: Bool = false, hasSecondPerson: Bool = false
    ) {
        self.permission = permission
        self.merchant = merchant
        self.hasReason = hasReason
        self.hasSecondPerson = hasSecondPerson
    }
}
