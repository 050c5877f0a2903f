import Commerce
import Vault

/// What was found when the ledger of consents was held against the audit.
struct ConsentCheckAnswer: Encodable {
    struct Fault: Encodable {
        /// `changed proof_changed missing slipped_in`.
        let kind: String
        let merchant: String
        let key: String
    }

    let entries: Int
    let ended: Int
    let faults: [Fault]

    init(_ report: ConsentLedgerReport) {
        self.entries = report.entries
        self.ended = report.ended
        self.faults = report.faults.map { Fault(kind: $0.kind.rawValue, merchant: $0.merchant.text, key: $0.key) }
    }

    var lines: [String] {
        let said = faults.map { "\($0.kind): entry \($0.key) of \($0.merchant)" }
        let sum =
            faults.isEmpty
            ? "\(entries) entries are as they were written, \(ended) ended with their term"
            : "\(faults.count) entries are not as they were written; restore the data from a back-up and compare"
        return said + [sum]
    }
}
