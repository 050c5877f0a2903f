import Commerce
package import Compliance

/// A legal hold in force.
package struct HoldAnswer: Encodable, Sendable {
    package let id: String
    package let merchant: String
    /// A pseudonym, a call, or the merchant itself.
    package let subject: String
    package let classes: [String]
    package let holder: String
    package let reason: String
    package let from: String
    package let until: String

    package init(_ hold: LegalHold) {
        self.id = hold.id.text
        self.merchant = hold.merchant.text
        switch hold.subject {
        case .person(let person): self.subject = person.text
        case .call(let call): self.subject = call.text
        case .merchant: self.subject = hold.merchant.text
        }
        self.classes = hold.classes.map(\.rawValue)
        self.holder = hold.holder
        self.reason = hold.reason
        self.from = hold.from.text
        self.until = hold.until.text
    }
}
