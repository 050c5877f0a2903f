import CallCore
import Commerce
import Dialogue
import Vault

/// A call in one line of a list.
struct CallAnswer: Encodable {
    let id: String
    let merchant: String
    /// A pseudonym.
    let person: String
    let startedAt: String
    let endedAt: Nullable<String>
    let outcome: Nullable<String>
    let scriptVersion: String

    init(_ call: CallSummary) {
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

    static let heading = ["CALL", "MERCHANT", "PERSON", "STARTED", "ENDED", "OUTCOME", "SCRIPT"]

    var columns: [String] {
        [id, merchant, person, startedAt, endedAt.value ?? "-", outcome.value ?? "in progress", scriptVersion]
    }
}
