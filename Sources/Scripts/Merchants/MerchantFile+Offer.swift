import Commerce

extension MerchantFile {
    private static let minorUnitLimit: Int64 = 100_000_000

    static func offers(_ value: YAMLValue) throws(ScriptErrors) -> OfferPolicy {
        let mapping = try value.mapping()
        try mapping.allow(
            "currency", "ladder", "cap_percent", "cap_approved_by", "margin_floor_percent", "minimum_subtotal_minor",
            "excluded_skus",
            "shipping_cost_minor", "daily_budget_minor", "validity_hours")
        let code = try mapping[required: "currency"]
        guard let currency = Currency(try code.text()) else {
            throw code.error("\(code.name) is no currency", remedy: "write three capital letters, such as USD")
        }
        var ladder: [OfferStep] = []
        for item in try mapping[required: "ladder"].items() { ladder.append(try step(item)) }
        let cap = try percent(try mapping[required: "cap_percent"])
        let approver = try mapping["cap_approved_by"]?.text()
        let floor = try percent(try mapping[required: "margin_floor_percent"])
        let minimum = try money(try mapping[required: "minimum_subtotal_minor"], currency)
        let excluded = try mapping["excluded_skus"]?.texts() ?? []
        let shipping = try mapping["shipping_cost_minor"].map { value throws(ScriptErrors) in try money(value, currency)
        }
        let budget = try mapping["daily_budget_minor"].map { value throws(ScriptErrors) in try money(value, currency) }
        let hours = try mapping["validity_hours"]?.number(in: 1...1000) ?? 48
        do {
            return try OfferPolicy(
                ladder: ladder, cap: cap, capApprovedBy: approver, marginFloor: floor, minimumSubtotal: minimum,
                excludedSKUs: excluded,
                shippingCost: shipping, dailyBudget: budget, validity: .seconds(hours * 3600))
        } catch {
            throw value.error("the offer policy does not hold", remedy: "\(error)")
        }
    }

    private static func step(_ value: YAMLValue) throws(ScriptErrors) -> OfferStep {
        let mapping = try value.mapping()
        try mapping.allow("percent", "free_shipping", "earliest_contact")
        let contact = Int(try mapping["earliest_contact"]?.number(in: 1...9) ?? 2)
        switch (mapping["percent"], mapping["free_shipping"]) {
        case (.some(let share), nil): return OfferStep(.percent(try percent(share)), earliestContact: contact)
        case (nil, .some(let flag)) where try flag.flag(): return OfferStep(.freeShipping, earliestContact: contact)
        case (_, _):
            throw value.error(
                "\(value.name) gives nothing, or two things", remedy: "write percent: 10, or free_shipping: true")
        }
    }

    private static func percent(_ value: YAMLValue) throws(ScriptErrors) -> Percentage {
        .whole(Int(try value.number(in: 0...100)))
    }

    private static func money(_ value: YAMLValue, _ currency: Currency) throws(ScriptErrors) -> Money {
        Money(minorUnits: try value.number(in: 0...minorUnitLimit), currency: currency)
    }
}
