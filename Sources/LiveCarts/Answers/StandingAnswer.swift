import Commerce
import Compliance
import Vault

/// How one retention class stands with one merchant.
struct StandingAnswer: Encodable {
    /// Empty for what arrived before anyone could say whose it is.
    let merchant: String
    let retentionClass: String
    /// ISO 8601.
    let keep: String
    /// `house` or `merchant`.
    let setBy: String
    let start: String
    /// The rule behind the period's limits.
    let basis: String
    let survivesErasure: Bool
    let rows: Int
    /// Past their limit and not swept yet, or held.
    let lateRows: Int
    /// When the oldest row ends.
    let nextEnd: Nullable<String>
    /// Why there are never rows.
    let notStored: Nullable<String>

    init(_ standing: RetentionStanding) {
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

    static let heading = [
        "MERCHANT", "CLASS", "KEPT", "SET BY", "FROM", "SURVIVES ERASURE", "ROWS", "LATE", "OLDEST ENDS",
    ]

    var columns: [String] {
        [
            merchant.isEmpty ? RotationOptions.name("") : merchant, retentionClass, keep, setBy, start,
            survivesErasure ? "yes" : "no", notStored.value == nil ? "\(rows)" : "-",
            notStored.value == nil ? "\(lateRows)" : "-", nextEnd.value ?? notStored.value ?? "-",
        ]
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
