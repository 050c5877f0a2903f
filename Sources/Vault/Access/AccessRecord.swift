package import Commerce

/// One opening of something personal.
package struct AccessRecord: Hashable, Sendable {
    /// What was opened.
    package enum Subject: Hashable, Sendable {
        case person(PersonID)
        case content(CallID)
        case tape(CallID)
    }

    package let merchant: MerchantID
    package let subject: Subject
    package let reason: AccessReason
    package let at: WallTime

    package init(merchant: MerchantID, subject: Subject, reason: AccessReason, at: WallTime) {
        self.merchant = merchant
        self.subject = subject
        self.reason = reason
        self.at = at
    }
}
