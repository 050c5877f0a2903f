/// What a merchant allows the offer engine to grant; checked once, when it is made.
package struct OfferPolicy: Hashable, Sendable {
    /// The ladder, least generous first.
    package let ladder: [OfferStep]
    /// The most that may ever be given.
    package let cap: Percentage
    /// Who allowed a cap beyond ``capWithoutApproval``, by name (DIS-8); nil where nobody has to.
    package let capApprovedBy: String?
    /// The margin that must be left on the eligible items after the discount: (price − cost) ÷ price (DIS-5).
    package let marginFloor: Percentage
    /// The merchant's own least subtotal for a discount (DIS-3).
    package let minimumSubtotal: Money
    /// Goods that are never discounted, besides those the shop itself marks (DIS-4).
    package let excludedSKUs: [String]
    /// What free shipping costs the merchant on one order; nil when unknown, and then that rung is passed over.
    package let shippingCost: Money?
    /// The most that all offers of one day may cost, as a hard stop (DIS-8); nil for no such limit.
    package let dailyBudget: Money?
    /// How long a code lives: 24 to 72 hours, by default 48 (DIS-2).
    package let validity: Duration
    /// The limits that keep people from learning to abandon carts.
    package let antiTraining: AntiTraining

    package static let validities: ClosedRange<Duration> = .seconds(24 * 3600)...(.seconds(72 * 3600))
    package static let stepLimit = 8
    /// A cap beyond this waits for a named person (DIS-8).
    package static let capWithoutApproval: Percentage = .whole(15)

    /// Takes a policy, or says which setting is wrong.
    package init(
        ladder: [OfferStep], cap: Percentage, capApprovedBy: String? = nil, marginFloor: Percentage,
        minimumSubtotal: Money, excludedSKUs: [String] = [], shippingCost: Money? = nil, dailyBudget: Money? = nil,
        validity: Duration = .seconds(48 * 3600), antiTraining: AntiTraining = AntiTraining()
    ) throws(OfferPolicyError) {
        try Self.check(ladder)
        guard (0...10_000).contains(cap.basisPoints) else { throw .capOutOfRange }
        guard cap <= Self.capWithoutApproval || capApprovedBy?.isEmpty == false else { throw .capNotApproved }
        guard (0..<10_000).contains(marginFloor.basisPoints) else { throw .marginFloorOutOfRange }
        let amounts = [minimumSubtotal, shippingCost, dailyBudget].compactMap { $0 }
        guard amounts.allSatisfy({ $0.minorUnits >= 0 }) else { throw .negativeAmount }
        guard amounts.allSatisfy({ $0.currency == minimumSubtotal.currency }) else { throw .currenciesDiffer }
        guard Self.validities.contains(validity) else { throw .validityOutOfRange }
        self.ladder = ladder
        self.cap = cap
        self.capApprovedBy = capApprovedBy
        self.marginFloor = marginFloor
        self.minimumSubtotal = minimumSubtotal
        self.excludedSKUs = excludedSKUs
        self.shippingCost = shippingCost
        self.dailyBudget = dailyBudget
        self.validity = validity
        self.antiTraining = antiTraining
    }

    private static func check(_ ladder: [OfferStep]) throws(OfferPolicyError) {
        guard ladder.count <= stepLimit else { throw .tooManySteps }
        var highest = 0
        for (index, step) in ladder.enumerated() {
            guard step.earliestContact >= 2 else { throw .stepInFirstContact(index: index) }
            switch step.benefit {
            case .freeShipping:
                guard highest == 0 else { throw .ladderNotRising(index: index) }
            case .percent(let share):
                guard (1...10_000).contains(share.basisPoints) else { throw .stepOutOfRange(index: index) }
                guard share.basisPoints > highest else { throw .ladderNotRising(index: index) }
                highest = share.basisPoints
            }
        }
    }
}
