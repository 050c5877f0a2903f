extension Cart: Codable {
    private enum CodingKeys: String, CodingKey {
        case id
        case currency
        case items
        case subtotal
        case discountCodes = "discount_codes"
        case recoveryLink = "recovery_link"
        case abandonedAt = "abandoned_at"
        case state
    }

    /// Reads a stored cart and checks it as a new one is checked.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            id: values.decode(CartID.self, forKey: .id),
            currency: values.decode(Currency.self, forKey: .currency),
            items: values.decode([CartItem].self, forKey: .items),
            subtotal: values.decode(Money.self, forKey: .subtotal),
            discountCodes: values.decode([String].self, forKey: .discountCodes),
            recoveryLink: values.decode(String.self, forKey: .recoveryLink),
            abandonedAt: values.decode(WallTime.self, forKey: .abandonedAt),
            state: values.decode(CartState.self, forKey: .state))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(id, forKey: .id)
        try values.encode(currency, forKey: .currency)
        try values.encode(items, forKey: .items)
        try values.encode(subtotal, forKey: .subtotal)
        try values.encode(discountCodes, forKey: .discountCodes)
        try values.encode(recoveryLink, forKey: .recoveryLink)
        try values.encode(abandonedAt, forKey: .abandonedAt)
        try values.encode(state, forKey: .state)
    }
}
