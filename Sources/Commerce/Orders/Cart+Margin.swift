extension Cart {
    /// What an order of this very cart leaves after discount and the cost of the goods; nil when that is not known.
    ///
    /// - Parameters:
    ///   - subtotal: of the order, after its discount and before shipping and tax.
    ///   - discount: what was taken off; nil for nothing.
    package func margin(orderedFor subtotal: Money, discount: Money?) -> Money? {
        // Another sum means other goods, whose cost nobody told.
        guard let whole = try? subtotal.adding(discount ?? .zero(currency)), whole == self.subtotal else { return nil }
        var left = subtotal
        for item in items {
            guard let cost = try? item.unitCost?.times(-item.quantity), let next = try? left.adding(cost) else {
                return nil
            }
            left = next
        }
        return left
    }
}
