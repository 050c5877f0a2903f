import Commerce
import Server
import Vault

/// A contact that is due and was not begun.
struct WaitingAnswer: Encodable {
    let job: String
    let merchant: String
    let person: String
    let purpose: String
    let dueSince: String

    init(_ job: Job) {
        self.job = job.id.text
        merchant = job.work.merchant.text
        person = job.work.person.text
        purpose = job.work.purpose.rawValue
        dueSince = job.work.due.text
    }

    enum CodingKeys: String, CodingKey {
        case job
        case merchant
        case person
        case purpose
        case dueSince = "due_since"
    }

    static let heading = ["DUE SINCE", "PURPOSE", "MERCHANT", "PERSON", "JOB"]

    var columns: [String] { [dueSince, purpose, merchant, person, job] }
}
