import Commerce

/// How much more the contacted brought than those held out: a person, and all together, each with its 95 % bounds.
struct LiftDifferenceAnswer: Encodable {
    /// What the figures of a person are told in.
    enum Unit {
        case percentagePoint
        case minorUnit
    }

    struct Bounds: Encodable {
        let estimate: Double
        let low: Double
        let high: Double
    }

    let perPerson: Bounds
    /// For all who were contacted.
    let total: Bounds
    /// `more`, `less` or `too_few_to_tell`.
    let verdict: String

    init(_ interval: LiftInterval, of persons: Int, unit: Unit) {
        let scale =
            switch unit {
            case .percentagePoint: 100.0
            case .minorUnit: 1.0
            }
        func bounds(_ interval: LiftInterval, _ scale: Double, digits: Double) -> Bounds {
            func told(_ value: Double) -> Double { (value * scale * digits).rounded() / digits }
            return Bounds(estimate: told(interval.estimate), low: told(interval.low), high: told(interval.high))
        }
        perPerson = bounds(interval, scale, digits: 100)
        total = bounds(interval.times(persons), 1, digits: 1)
        verdict = interval.verdict.rawValue
    }

    enum CodingKeys: String, CodingKey {
        case perPerson = "per_person"
        case total
        case verdict
    }
}
