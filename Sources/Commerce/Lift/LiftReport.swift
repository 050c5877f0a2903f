/// What contacts bring, told by the persons who were left alone, with its uncertainty (ATT-2, ATT-3).
package struct LiftReport: Hashable, Sendable {
    /// The difference of shares that the size of a trial is judged by: two points.
    package static let differenceToSee = 0.02

    package let contacted: ArmTally
    package let heldOut: ArmTally
    package let costs: ContactCosts

    package init(contacted: ArmTally, heldOut: ArmTally, costs: ContactCosts) {
        self.contacted = contacted
        self.heldOut = heldOut
        self.costs = costs
    }

    /// More persons who buy, as a share of those contacted.
    package var buyers: LiftInterval? { .ofShares(contacted, heldOut) }

    /// More revenue a person, in minor units.
    package var revenue: LiftInterval? { .ofMeans(contacted.revenueSpread, heldOut.revenueSpread) }

    /// More margin a person after discount, goods and contacts; nil also while a cost is missing.
    package var margin: LiftInterval? {
        guard missing.isEmpty else { return nil }
        return .ofMeans(contacted.marginSpread, heldOut.marginSpread)
    }

    /// What a margin cannot be told without, in words.
    package var missing: [String] {
        let unknown = contacted.ordersWithoutMargin + heldOut.ordersWithoutMargin
        let goods = unknown == 0 ? [] : ["the cost of the goods of \(unknown) orders"]
        return goods
            + costs.missing(talked: contacted.talked + heldOut.talked, texts: contacted.texts + heldOut.texts)
            .map { "costs.\($0) in the merchant's file" }
    }

    /// Persons an arm that it takes to see ``differenceToSee``; nil while nobody is held out, who alone show what comes by itself.
    package var personsNeeded: Int? {
        heldOut.rate.map { LiftInterval.personsNeeded(rate: $0, toSee: Self.differenceToSee) }
    }
}
