/// Why a cart from a shop is not taken.
package enum CartError: Error, Equatable, Sendable, CustomStringConvertible {
    case noItems
    case tooManyItems(limit: Int)
    case currencyDiffers(sku: String)
    case quantityOutOfRange(sku: String)
    case negativeAmount(sku: String)
    case negativeSubtotal
    case amountTooLarge

    package var description: String {
        switch self {
        case .noItems: "items: the cart is empty; send at least one item"
        case .tooManyItems(let limit): "items: more than \(limit) lines; send at most \(limit)"
        case .currencyDiffers(let sku): "items: \(sku) is priced in another currency than the cart; send one currency"
        case .quantityOutOfRange(let sku): "items: the quantity of \(sku) must be 1 to \(CartItem.quantityLimit)"
        case .negativeAmount(let sku): "items: \(sku) has a negative price or cost; send zero or more"
        case .negativeSubtotal: "subtotal: negative; send zero or more"
        case .amountTooLarge: "items: the amounts do not fit 64 bits of minor units; check the price fields"
        }
    }
}
