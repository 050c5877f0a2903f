import Commerce
import Compliance
package import Vault

/// An entry of the ledger of consents: one step of how a consent came to stand or fall.
package struct ConsentEntryAnswer: Encodable, Sendable {
    package let at: String
    /// `granted confirmed revoked expired imported_unproven`.
    package let event: String
    package let channel: Nullable<String>
    package let seller: Nullable<String>
    package let text: Nullable<String>
    package let textHash: Nullable<String>
    package let method: Nullable<String>
    package let capturedAt: Nullable<String>
    /// How a stop came.
    package let reason: Nullable<String>
    /// The elements that a granted consent lacks.
    package let missing: [String]
    /// What else proves it, as it came; opened for a reason only.
    package let proof: Nullable<String>

    enum CodingKeys: String, CodingKey {
        case at
        case event
        case channel
        case seller
        case text = "text_id"
        case textHash = "text_sha256"
        case method
        case capturedAt = "captured_at"
        case reason
        case missing
        case proof
    }

    package init(_ entry: ConsentEntry) {
        var scope: ConsentScope?
        var evidence: ConsentEvidence?
        var reason: SuppressionReason?
        switch entry.event.kind {
        case .granted(let granted, let given, _): (scope, evidence) = (granted, given)
        case .confirmed: break
        case .revoked(let how): reason = how
        case .expired(let ended): scope = ended
        case .importedUnproven(let imported): scope = imported
        }
        self.at = entry.event.receivedAt.text
        self.event = entry.event.kind.word
        self.channel = Nullable(scope?.channel.rawValue)
        self.seller = Nullable(scope?.seller)
        self.text = Nullable(evidence?.textID)
        self.textHash = Nullable(evidence?.textSHA256)
        self.method = Nullable(evidence?.method.rawValue)
        self.capturedAt = Nullable(evidence?.capturedAt.text)
        self.reason = Nullable(reason?.rawValue)
        self.missing =
            scope.flatMap { scope in
                evidence?.missingElements(for: scope.channel, seller: scope.seller).map(\.rawValue)
            } ?? []
        self.proof = Nullable(entry.details.map { String(decoding: $0, as: UTF8.self) })
    }
}
