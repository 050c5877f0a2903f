import Commerce
import Compliance
import Vault

/// What one transaction of a sweep destroyed.
struct ReceiptAnswer: Encodable {
    let number: Int
    let job: String
    let merchant: String
    let retentionClass: String
    /// A table's name, `keys` or `orphan tape files`.
    let what: String
    let count: Int
    /// The earliest and the latest limit that had been passed.
    let from: String
    let to: String
    let at: String
    let hash: String

    init(_ receipt: DestructionReceipt) {
        self.number = receipt.number
        self.job = receipt.job.text
        self.merchant = receipt.merchant.text
        self.retentionClass = receipt.retentionClass.rawValue
        self.what = receipt.what
        self.count = receipt.count
        self.from = receipt.from.text
        self.to = receipt.to.text
        self.at = receipt.at.text
        self.hash = receipt.hash
    }

    enum CodingKeys: String, CodingKey {
        case number
        case job
        case merchant
        case retentionClass = "class"
        case what
        case count
        case from
        case to
        case at
        case hash
    }

    static let heading = ["RECEIPT", "AT", "MERCHANT", "CLASS", "WHAT", "COUNT", "ENDED FROM", "TO"]

    var columns: [String] {
        ["\(number)", at, merchant.isEmpty ? "-" : merchant, retentionClass, what, "\(count)", from, to]
    }
}
