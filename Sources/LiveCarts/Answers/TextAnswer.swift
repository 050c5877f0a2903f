import Commerce
import Server
import Vault

/// A text as it stands.
struct TextAnswer: Encodable {
    let job: String
    let merchant: String
    let person: String
    let purpose: String
    /// `waiting leased acting done failed cancelled unknown`.
    let state: String
    let due: String
    let call: Nullable<String>
    /// The carrier's name for it.
    let message: Nullable<String>
    /// What the carrier told last.
    let delivery: Nullable<String>
    let updatedAt: Nullable<String>

    enum CodingKeys: String, CodingKey {
        case job
        case merchant
        case person
        case purpose
        case state
        case due
        case call
        case message
        case delivery
        case updatedAt = "updated_at"
    }

    init(_ record: TextRecord) {
        let work = record.job.work
        self.job = record.job.id.text
        self.merchant = work.merchant.text
        self.person = work.person.text
        self.purpose = work.purpose.rawValue
        self.state = record.job.state.rawValue
        self.due = work.due.text
        self.call = Nullable(work.call?.text)
        self.message = Nullable(record.message?.text)
        self.delivery = Nullable(record.delivery?.rawValue)
        self.updatedAt = Nullable(record.updatedAt?.text)
    }

    static let heading = ["DUE", "JOB", "PERSON", "PURPOSE", "STATE", "DELIVERY"]

    var columns: [String] { [due, job, person, purpose, state, delivery.value ?? "-"] }
}
