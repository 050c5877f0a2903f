import CallCore
import Commerce
import Dialogue
package import Vault

/// A call in one line of a list.
package struct CallAnswer: Encodable, Sendable {
    package let id: String
    package let merchant: String
    /// A pseudonym.
    package let person: String
    package let startedAt: String
    package let endedAt: Nullable<String>
    package let outcome: Nullable<String>
    package let scriptVersion: String

    package init(_ call: CallSummary) {
        self.id = call.key.call.text
        self.merchant = call.key.merchant.text
        self.person = call.person.text
        self.startedAt = call.startedAt.text
        self.endedAt = Nullable(call.endedAt?.text)
        self.outcome = Nullable(call.outcome?.rawValue)
        self.scriptVersion = call.script.text
    }

    enum CodingKeys: String, CodingKey {
        case id
        case merchant
        case person
        case startedAt = "started_at"
        case endedAt = "ended_at"
        case outcome
        case scriptVersion = "script_version"
    }
}
