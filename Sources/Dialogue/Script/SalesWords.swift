/// Words that sell. A clause with one of them, or with an offer, is a sales clause unless its author says otherwise.
package enum SalesWords {
    /// Whether a clause sells by its words.
    package static func stand(in text: String) -> Bool {
        HeardWord.words(of: text).contains { words.contains($0.text) }
    }

    private static let words: Set<String> = [
        "sale", "sales", "cart", "carts", "basket", "buy", "buying", "bought", "purchase", "order", "ordering",
        "checkout",
        "discount", "discounts", "offer", "offers", "deal", "deals", "price", "prices", "coupon", "promo", "promotion",
        "save", "savings", "shipping", "percent", "bargain", "item", "items", "product", "products", "shop", "shopping",
        "store",
    ]
}
