extension OfferPolicy: Codable {
    private enum CodingKeys: String, CodingKey {
        case ladder
        case cap
        case capApprovedBy = "cap_approved_by"
        case marginFloor = "margin_floor"
        case minimumSubtotal = "minimum_subtotal"
        case excludedSKUs = "excluded_skus"
        case shippingCost = "shipping_cost"
        case dailyBudget = "daily_budget"
        case validity = "validity_seconds"
        case antiTraining = "anti_training"
    }

    /// Reads a stored policy and checks it as a new one is checked.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            ladder: values.decode([OfferStep].self, forKey: .ladder),
            cap: values.decode(Percentage.self, forKey: .cap),
            capApprovedBy: values.decodeIfPresent(String.self, forKey: .capApprovedBy),
            marginFloor: values.decode(Percentage.self, forKey: .marginFloor),
            minimumSubtotal: values.decode(Money.self, forKey: .minimumSubtotal),
            excludedSKUs: values.decode([String].self, forKey: .excludedSKUs),
            shippingCost: values.decodeIfPresent(Money.self, forKey: .shippingCost),
            dailyBudget: values.decodeIfPresent(Money.self, forKey: .dailyBudget),
            validity: .seconds(values.decode(Int64.self, forKey: .validity)),
            antiTraining: values.decode(AntiTraining.self, forKey: .antiTraining))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(ladder, forKey: .ladder)
        try values.encode(cap, forKey: .cap)
        try values.encodeIfPresent(capApprovedBy, forKey: .capApprovedBy)
        try values.encode(marginFloor, forKey: .marginFloor)
        try values.encode(minimumSubtotal, forKey: .minimumSubtotal)
        try values.encode(excludedSKUs, forKey: .excludedSKUs)
        try values.encodeIfPresent(shippingCost, forKey: .shippingCost)
        try values.encodeIfPresent(dailyBudget, forKey: .dailyBudget)
        try values.encode(validity.components.seconds, forKey: .validity)
        try values.encode(antiTraining, forKey: .antiTraining)
    }
}
