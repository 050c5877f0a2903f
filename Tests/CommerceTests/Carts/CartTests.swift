import Foundation
import Testing

@testable import Commerce

struct CartTests {
    private typealias Fixtures = OfferFixtures

    @Test func everyBrokenCartSaysWhatIsWrong() throws {
        let euro = try #require(Currency("EUR"))
        let foreign = CartItem(
            sku: "X", title: "X", quantity: 1, unitPrice: .zero(euro), unitCost: nil, isExcludedFromDiscount: false)
        let cases: [([CartItem], CartError)] = [
            ([], .noItems),
            (Array(repeating: Fixtures.item(), count: 251), .tooManyItems(limit: 250)),
            ([Fixtures.item(quantity: 0)], .quantityOutOfRange(sku: "DESK")),
            ([Fixtures.item(quantity: 100_001)], .quantityOutOfRange(sku: "DESK")),
            ([Fixtures.item(price: -1)], .negativeAmount(sku: "DESK")),
            ([Fixtures.item(cost: -1)], .negativeAmount(sku: "DESK")),
            ([foreign], .currencyDiffers(sku: "X")),
            ([Fixtures.item(quantity: 3, price: .max)], .amountTooLarge),
            ([Fixtures.item(price: .max), Fixtures.item(price: 1)], .amountTooLarge),
            ([Fixtures.item(quantity: 3, cost: .max)], .amountTooLarge),
        ]
        for (items, error) in cases {
            #expect(throws: error) { try Fixtures.cart(items) }
        }
        #expect(throws: CartError.negativeSubtotal) { try Fixtures.cart(subtotal: -1) }
    }

    @Test func storedCartsAreCheckedAgain() throws {
        let cart = try Fixtures.cart()
        let data = try JSONEncoder().encode(cart)
        #expect(try JSONDecoder().decode(Cart.self, from: data) == cart)
        let broken = try #require(String(data: data, encoding: .utf8))
            .replacingOccurrences(of: "\"quantity\":2", with: "\"quantity\":0")
        #expect(throws: CartError.quantityOutOfRange(sku: "LAMP")) {
            try JSONDecoder().decode(Cart.self, from: Data(broken.utf8))
        }
    }
}
