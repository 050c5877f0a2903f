/// What the retention schedule says of one class.
struct RetentionTerms: Sendable {
    let keep: RetentionPeriod
    let start: RetentionStart
    var minimum: RetentionPeriod?
    var maximum: RetentionPeriod?
    /// The rule behind the minimum or the maximum, for whoever is refused.
    let basis: String
    var survivesErasure = false
    var allowsHold = false
    /// Whether the term is a merchant's affair at all, and not the whole installation's.
    var isMerchants = true
    var parts: [RetentionPart] = []

    /// What law wants kept: no shorter, and the house keeps it no longer. It survives erasure, in the least form that serves
    /// (GDPR 17(3)(b), (e)).
    static func lawful(
        _ keep: RetentionPeriod, from start: RetentionStart, _ basis: String, minimum: RetentionPeriod? = nil,
        allowsHold: Bool = false, parts: [RetentionPart] = []
    ) -> RetentionTerms {
        RetentionTerms(
            keep: keep, start: start, minimum: minimum ?? keep, basis: basis, survivesErasure: true,
            allowsHold: allowsHold, parts: parts)
    }

    /// What is kept only as long as its purpose lasts. It goes with its person.
    static func purposeful(
        _ keep: RetentionPeriod, from start: RetentionStart, _ basis: String, maximum: RetentionPeriod? = nil,
        allowsHold: Bool = false, parts: [RetentionPart] = []
    ) -> RetentionTerms {
        RetentionTerms(
            keep: keep, start: start, maximum: maximum, basis: basis, allowsHold: allowsHold, parts: parts)
    }
}
