import Commerce
import Compliance
package import Vault

/// How one retention class stands with one merchant.
package struct StandingAnswer: Encodable, Sendable {
    /// Empty for what arrived before anyone could say whose it is.
    package let merchant: String
    package let retentionClass: String
    /// ISO 8601.
    package let keep: String
    /// `house` or `merchant`.
    package let setBy: String
    package let start: String
    /// The rule behind the period's limits.
    package let basis: String
    package let survivesErasure: Bool
    package let rows: Int
    /// Past their limit and not swept yet, or held.
    package let lateRows: Int
    /// When the oldest row ends.
    package let nextEnd: Nullable<String>
    /// Why there are never rows.
    package let notStored: Nullable<String>

    package init(_ standing: RetentionStanding) {
        let kept = standing.retentionClass
        self.merchant = standing.merchant.text
        self.retentionClass = kept.rawValue
        self.keep = standing.keep.description
        self.setBy = standing.isChosen ? "merchant" : "house"
        self.start = kept.start.name
        self.basis = kept.basis
        self.survivesErasure = kept.survivesErasure
        self.rows = standing.rows
        self.lateRows = standing.lateRows
        self.nextEnd = Nullable(standing.nextEnd?.text)
        self.notStored = Nullable(kept.reasonNotStored)
    }

    enum CodingKeys: String, CodingKey {
        case merchant
        case retentionClass = "class"
        case keep
        case setBy = "set_by"
        case start
        case basis
        case survivesErasure = "survives_erasure"
        case rows
        case lateRows = "late_rows"
        case nextEnd = "next_end"
        case notStored = "not_stored"
    }
}

extension RetentionStart {
    /// What a period runs from, in words.
    fileprivate var name: String {
        switch self {
        case .written: "written"
        case .arrived: "arrived"
        case .lastUse: "last used"
        case .callEnded: "call ended"
        case .lastContact: "last heard of"
        case .contractEnded: "contract ended"
        case .voiceDeleted: "voice deleted"
        case .consentWithdrawn: "consent withdrawn"
        case .caseClosed: "case closed"
        case .incidentClosed: "incident closed"
        }
    }
}
