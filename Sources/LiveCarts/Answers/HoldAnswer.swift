import Commerce
import Compliance

/// A legal hold in force.
struct HoldAnswer: Encodable {
    let id: String
    let merchant: String
    /// A pseudonym, a call, or the merchant itself.
    let subject: String
    let classes: [String]
    let holder: String
    let reason: String
    let from: String
    let until: String

    init(_ hold: LegalHold) {
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

    static let heading = ["HOLD", "MERCHANT", "WHOM", "FROM", "UNTIL", "BY", "CLASSES", "REASON"]

    var columns: [String] {
        [id, merchant, subject, from, until, holder, classes.joined(separator: ","), reason]
    }
}
