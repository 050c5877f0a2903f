package import Commerce

/// One act as it is handed to the audit, in the transaction of the act itself.
package struct AuditEntry: Hashable, Sendable {
    /// Empty for what concerns the whole vault.
    package let merchant: MerchantID
    package let actor: AuditActor
    package let act: AuditAct
    package let subject: AuditSubject
    /// What is personal or free text in it; sealed under the house's audit key before it is written. At most ``bodyLimit`` bytes.
    package let body: [UInt8]?
    package let at: WallTime

    /// The most bytes of a body.
    package static let bodyLimit = 64 << 10

    package init(
        merchant: MerchantID, actor: AuditActor = .runtime, act: AuditAct, subject: AuditSubject, body: [UInt8]? = nil,
        at: WallTime
    ) {
        self.merchant = merchant
        self.actor = actor
        self.act = act
        self.subject = subject
        self.body = body
        self.at = at
    }
}
