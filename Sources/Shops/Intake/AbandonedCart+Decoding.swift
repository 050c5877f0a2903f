import Commerce
import Compliance

extension AbandonedCart {
    init(_ fields: IntakeFields) throws(IntakeError) {
        let heading = try IntakeHeading(fields)
        let cart = try fields.object("cart")
        let person = try fields.object("person")
        let known = try ShopPerson(person)
        guard let number = known.number else { throw .missing(field: person.path("phone_e164")) }
        var consents: [OfferedConsent] = []
        for consent in try fields.objects("consents", limit: Self.consentLimit) {
            consents.append(try OfferedConsent(consent))
        }
        self.init(
            heading: heading, cart: try Cart(cart, abandonedAt: heading.occurredAt),
            total: try cart.optionalMoney("total_minor", cart.currency()), person: known, number: number,
            restrictedGoods: try RestrictedGoods(items: cart), consents: consents)
    }
}

extension RestrictedGoods {
    /// The first that an item's `category` or `title` names.
    init?(items fields: IntakeFields) throws(IntakeError) {
        for item in try fields.objects("items", limit: Cart.itemLimit) {
            let category = try item.optionalText("category").flatMap { RestrictedGoods(category: $0) }
            let title = RestrictedGoods(title: try item.text("title"))
            guard let found = category ?? title else { continue }
            self = found
            return
        }
        return nil
    }
}

extension Cart {
    init(_ fields: IntakeFields, abandonedAt: WallTime) throws(IntakeError) {
        let currency = try fields.currency()
        let link = try fields.required("recovery_url", want: "an https address") { text in
            text.hasPrefix("https://") || text.hasPrefix("http://") ? text : nil
        }
        var items: [CartItem] = []
        for item in try fields.objects("items", limit: Cart.itemLimit) {
            items.append(try CartItem(item, currency))
        }
        do {
            try self.init(
                id: CartID(try fields.text("cart_id")), currency: currency, items: items,
                subtotal: try fields.money("subtotal_minor", currency),
                discountCodes: try fields.texts("discount_codes", limit: IntakeFields.codeLimit), recoveryLink: link,
                abandonedAt: abandonedAt)
        } catch let error as IntakeError {
            throw error
        } catch {
            throw .invalid(field: fields.path("items"), want: "\(error)")
        }
    }
}

extension CartItem {
    init(_ fields: IntakeFields, _ currency: Currency) throws(IntakeError) {
        let quantity = try fields.number("quantity")
        guard (1...Int64(Self.quantityLimit)).contains(quantity) else {
            throw .invalid(field: fields.path("quantity"), want: "1 to \(Self.quantityLimit)")
        }
        self.init(
            sku: try fields.text("sku"), title: try fields.text("title"), quantity: Int(quantity),
            unitPrice: try fields.money("unit_price_minor", currency),
            unitCost: try fields.optionalMoney("unit_cost_minor", currency),
            isExcludedFromDiscount: try fields.optionalFlag("excluded_from_discount") ?? false)
    }
}

extension OfferedConsent {
    init(_ fields: IntakeFields) throws(IntakeError) {
        let channels = Channel.allCases.map(\.rawValue).joined(separator: ", ")
        let methods = ConsentEvidence.Method.allCases.map(\.rawValue).joined(separator: ", ")
        self.init(
            channel: try fields.required("channel", want: "one of \(channels)") { Channel(rawValue: $0) },
            purpose: try fields.required("purpose", want: ConsentScope.Purpose.abandonedCart.rawValue) {
                ConsentScope.Purpose(rawValue: $0)
            },
            givenAt: try fields.time("given_at"), textID: try fields.text("text_id"),
            method: try fields.required("method", want: "one of \(methods)") { ConsentEvidence.Method(rawValue: $0) },
            pageURL: try fields.optionalText("page_url", limit: 2048), ipAddress: try fields.optionalText("ip"),
            userAgent: try fields.optionalText("user_agent", limit: 1024),
            signature: try fields.optionalText("signature"),
            number: try fields.optional("phone_e164", want: "+ and 8 to 15 digits") { E164($0) },
            seller: try fields.optionalText("seller"), textSHA256: try fields.optionalText("text_sha256"))
    }
}

extension IntakeFields {
    /// Discount codes that a cart or an order may carry.
    static let codeLimit = 50

    func currency() throws(IntakeError) -> Currency {
        try required("currency", want: "an ISO 4217 code such as USD") { Currency($0) }
    }

    func optionalMoney(_ name: String, _ currency: Currency) throws(IntakeError) -> Money? {
        guard let minorUnits = try optionalNumber(name) else { return nil }
        guard minorUnits >= 0 else { throw .invalid(field: path(name), want: "zero or more minor units") }
        return Money(minorUnits: minorUnits, currency: currency)
    }

    func money(_ name: String, _ currency: Currency) throws(IntakeError) -> Money {
        guard let money = try optionalMoney(name, currency) else { throw .missing(field: path(name)) }
        return money
    }
}
