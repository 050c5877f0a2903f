import Compliance
import Runtime

/// A kind of data, why it is kept, and how long.
struct KeptKindAnswer: Encodable {
    let retentionClass: String
    let what: String
    let categories: [String]
    let purpose: String
    let lawfulBasis: String
    /// ISO 8601.
    let keep: String
    let keptWords: String
    let rule: String
    let survivesErasure: Bool

    init(_ kind: KeptKind) {
        let held = kind.retentionClass
        self.retentionClass = held.rawValue
        self.what = held.matter
        self.categories = held.categories
        self.purpose = held.purpose.words
        self.lawfulBasis = held.purpose.lawfulBasis
        self.keep = kind.keep.description
        self.keptWords = kind.keptWords
        self.rule = held.basis
        self.survivesErasure = held.survivesErasure
    }

    enum CodingKeys: String, CodingKey {
        case retentionClass = "class"
        case what
        case categories
        case purpose
        case lawfulBasis = "lawful_basis"
        case keep
        case keptWords = "kept_for"
        case rule
        case survivesErasure = "survives_erasure"
    }
}
