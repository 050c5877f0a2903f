import Commerce
import Vault

/// A person by pseudonym.
struct PersonAnswer: Encodable {
    let person: String
    let merchant: String
}

/// What stopped with it.
struct StopAnswer: Encodable {
    let cancelledJobs: Int
    /// Calls that went on with the person and were told to end.
    let endedCalls: [String]

    init(_ receipt: StopReceipt) {
        self.cancelledJobs = receipt.cancelledJobs
        self.endedCalls = receipt.liveCalls.map(\.call.text)
    }

    enum CodingKeys: String, CodingKey {
        case cancelledJobs = "cancelled_jobs"
        case endedCalls = "ended_calls"
    }
}

/// A stop that is on disk.
struct SuppressionAnswer: Encodable {
    let cancelledJobs: Int
    /// False when it was stored before under the same key.
    let isNew: Bool

    init(_ receipt: SuppressionReceipt) {
        self.cancelledJobs = receipt.cancelledJobs
        self.isNew = receipt.isNew
    }

    enum CodingKeys: String, CodingKey {
        case cancelledJobs = "cancelled_jobs"
        case isNew = "new"
    }
}

/// What a correction did.
struct CorrectionAnswer: Encodable {
    let changed: [String]
    let reachedJobs: [String]
    /// To whom the wrong data had been given, who must be told (GDPR 19).
    let recipients: [String]
    /// The text that asks whether the new number is the person's.
    let confirmation: Nullable<String>

    init(_ receipt: CorrectionReceipt) {
        self.changed = receipt.changed.map(\.rawValue)
        self.reachedJobs = receipt.reachedJobs.map(\.text)
        self.recipients = receipt.recipients.map(\.rawValue)
        self.confirmation = Nullable(receipt.confirmation?.text)
    }

    enum CodingKeys: String, CodingKey {
        case changed
        case reachedJobs = "reached_jobs"
        case recipients
        case confirmation
    }
}
