import Commerce
package import Compliance

/// One of the three webhooks by which Shopify asks for what privacy law wants; each is to be finished within 30 days.
package struct PrivacyWebhook: Equatable, Sendable {
    /// The value of `X-Shopify-Topic`; the raw values are Shopify's.
    package enum Topic: String, Hashable, Sendable, CaseIterable {
        case dataRequest = "customers/data_request"
        case redactCustomer = "customers/redact"
        case redactShop = "shop/redact"
    }

    /// What is asked.
    package enum Wish: Equatable, Sendable {
        /// A right of one customer's.
        case customer(RightsRequestKind, PersonHandle)
        /// Everybody of the shop, 48 hours after the app was removed.
        case everybody
    }

    /// The shop that asks, such as `example-home.myshopify.com`.
    package let shopDomain: String
    package let wish: Wish
    /// Names the request: a delivery sent again has the same.
    package let key: String

    package init(shopDomain: String, wish: Wish, key: String) {
        self.shopDomain = shopDomain
        self.wish = wish
        self.key = key
    }

    /// Under which law the case is opened: Shopify names none, and its own term is the shortest.
    package static let law = PrivacyLaw.other
    /// How the person is known: the shop vouches for its customer.
    package static let voucher = RightsIdentity.Voucher.shop
}

extension PrivacyWebhook {
    /// Reads a verified body.
    ///
    /// - Parameter delivery: the value of `X-Shopify-Event-Id` or `X-Shopify-Webhook-Id`; it names what has no name of its own.
    package init(topic: Topic, body: some Collection<UInt8>, delivery: String) throws(IntakeError) {
        let fields = try IntakeFields(body: body)
        let domain = try fields.text("shop_domain")
        switch topic {
        case .dataRequest:
            let request = try fields.object("data_request").number("id")
            self.init(
                shopDomain: domain, wish: .customer(.access, try Self.handle(fields)),
                key: "shopify/data_request/\(request)")
        case .redactCustomer:
            self.init(
                shopDomain: domain, wish: .customer(.erasure, try Self.handle(fields)),
                key: "shopify/redact/\(delivery)")
        case .redactShop:
            self.init(shopDomain: domain, wish: .everybody, key: "shopify/shop_redact/\(delivery)")
        }
    }

    /// Whom it is about. A number that is none is left out: the identifier is there.
    private static func handle(_ fields: IntakeFields) throws(IntakeError) -> PersonHandle {
        let customer = try fields.object("customer")
        let phone = try customer.optionalText("phone").flatMap { E164($0) }
        let number = try customer.optionalNumber("id")
        guard
            let handle = PersonHandle(
                phone: phone, email: try customer.optionalText("email"), externalID: number.map { "\($0)" })
        else { throw .missing(field: customer.path("id")) }
        return handle
    }
}
