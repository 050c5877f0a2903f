import Compliance
import Server

/// One entry of the consent ledger on the way to a decision.
struct LedgerEntryAnswer: Encodable {
    let receivedAt: String
    let event: String
    let textID: Nullable<String>
    let method: Nullable<String>
    let capturedAt: Nullable<String>
    let seller: Nullable<String>
    let signed: Nullable<Bool>
    let reason: Nullable<String>

    init(_ event: ConsentEvent) {
        receivedAt = event.receivedAt.text
        var evidence: ConsentEvidence?
        var stop: SuppressionReason?
        switch event.kind {
        case .granted(_, let given, _):
            self.event = "granted"
            evidence = given
        case .confirmed: self.event = "confirmed"
        case .revoked(let why):
            self.event = "revoked"
            stop = why
        case .expired: self.event = "expired"
        case .importedUnproven: self.event = "imported_unproven"
        }
        textID = Nullable(evidence?.textID)
        method = Nullable(evidence?.method.rawValue)
        capturedAt = Nullable(evidence?.capturedAt.text)
        seller = Nullable(evidence?.namedSeller)
        signed = Nullable(evidence?.isSigned)
        reason = Nullable(stop?.rawValue)
    }

    enum CodingKeys: String, CodingKey {
        case receivedAt = "received_at"
        case event
        case textID = "text_id"
        case method
        case capturedAt = "captured_at"
        case seller
        case signed
        case reason
    }

    var line: String {
        let parts = [
            textID.value.map { "text \($0)" }, method.value, seller.value.map { "to \($0)" },
            signed.value.map { $0 ? "signed" : "not signed" }, capturedAt.value.map { "captured \($0)" }, reason.value,
        ].compactMap(\.self)
        return "\(receivedAt) \(event)\(parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))")"
    }
}
