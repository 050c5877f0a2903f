import Commerce
import Server
import Vault

/// What a merchant's contacts bring, told by those who were left alone. It names nobody.
struct LiftAnswer: Encodable {
    /// How the bounds are reckoned, for whoever reads the figures elsewhere.
    static let method =
        "persons by the arm in which their first decision found them, whether or not they were reached; "
        + "shares: Newcombe's hybrid of Wilson score intervals; means: Welch's interval; both two-sided, 95 %"

    let merchant: String
    let from: String
    let to: String
    let currency: String
    /// Of the merchant's file that is in force now.
    let holdoutPercent: Double
    /// How long after a person came into the trial their orders count.
    let outcomeDays: Int64
    let contacted: LiftArmAnswer
    let heldOut: LiftArmAnswer
    /// In percentage points; its total is a number of persons.
    let buyers: Nullable<LiftDifferenceAnswer>
    /// In minor units.
    let revenue: Nullable<LiftDifferenceAnswer>
    /// In minor units, after discount, goods and contacts.
    let margin: Nullable<LiftDifferenceAnswer>
    let personsNeeded: Nullable<Int>
    /// Without these a margin cannot be told.
    let missing: [String]
    /// People who were in both arms, because the share was changed.
    let leftOut: Int
    let attribution: [AttributedAnswer]
    let method: String

    init(_ report: LiftReport, in span: LiftSpan, of holdout: Percentage, leftOut: Int, _ orders: [AttributedOrders]) {
        let persons = report.contacted.persons
        self.merchant = span.merchant.text
        from = span.from.text
        to = span.to.text
        currency = span.currency.code
        holdoutPercent = Double(holdout.basisPoints) / 100
        outcomeDays = TrialOutcome.span.components.seconds / 86_400
        contacted = LiftArmAnswer(report.contacted, costs: report.costs)
        heldOut = LiftArmAnswer(report.heldOut, costs: report.costs)
        buyers = Nullable(report.buyers.map { LiftDifferenceAnswer($0, of: persons, unit: .percentagePoint) })
        revenue = Nullable(report.revenue.map { LiftDifferenceAnswer($0, of: persons, unit: .minorUnit) })
        margin = Nullable(report.margin.map { LiftDifferenceAnswer($0, of: persons, unit: .minorUnit) })
        personsNeeded = Nullable(report.personsNeeded)
        missing = report.missing
        self.leftOut = leftOut
        attribution = orders.map(AttributedAnswer.init)
        method = Self.method
    }

    enum CodingKeys: String, CodingKey {
        case merchant
        case from
        case to
        case currency
        case holdoutPercent = "holdout_percent"
        case outcomeDays = "outcome_days"
        case contacted
        case heldOut = "held_out"
        case buyers
        case revenue
        case margin
        case personsNeeded = "persons_needed_per_arm_to_see_two_points"
        case missing
        case leftOut = "left_out"
        case attribution
        case method
    }
}
