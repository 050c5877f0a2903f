package import Commerce
package import Compliance

/// A key of a person's or a call's under which no row stands any more.
package struct IdleKey: Hashable, Sendable {
    package enum Owner: Hashable, Sendable {
        case person(PersonID)
        /// A call, and whose.
        case call(CallID, of: PersonID?)
    }

    package let merchant: MerchantID
    package let owner: Owner
    package let retentionClass: RetentionClass

    package init(merchant: MerchantID, owner: Owner, retentionClass: RetentionClass) {
        self.merchant = merchant
        self.owner = owner
        self.retentionClass = retentionClass
    }
}
