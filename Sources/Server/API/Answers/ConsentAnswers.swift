/// What became of a consent that was sent; one that is refused is a problem instead.
struct TakenConsentAnswer: Encodable {
    let person: String
    /// False for one that is kept and never called on.
    let isProven: Bool
    /// False when it was taken before.
    let isNew: Bool
    /// What it lacks as a proof.
    let remark: Nullable<String>

    enum CodingKeys: String, CodingKey {
        case person
        case isProven = "proven"
        case isNew = "new"
        case remark
    }
}
