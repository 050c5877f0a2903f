import Commerce
package import Compliance

/// A webhook of Shopify's about a customer's wish for marketing: of interest when it says that there is none any more (REV-4).
package struct UnsubscribeWebhook: Equatable, Sendable {
    /// The value of `X-Shopify-Topic`; the raw values are Shopify's.
    package enum Topic: String, Hashable, Sendable, CaseIterable {
        case customer = "customers/update"
        case consent = "customers_marketing_consent/update"
    }

    /// The header that names the shop.
    package static let shopHeaderName = "X-Shopify-Shop-Domain"

    /// Nil when the customer did not unsubscribe from texts.
    package let unsubscribed: PersonHandle?

    /// Reads a verified body.
    ///
    /// A state that is not known counts for nothing: most customers never subscribed, and every change of an address comes this way too.
    package init(body: some Collection<UInt8>) throws(IntakeError) {
        let fields = try IntakeFields(body: body)
        let state = try fields.optionalObject("sms_marketing_consent")?.optionalText("state")
        guard state == "unsubscribed" else {
            self.unsubscribed = nil
            return
        }
        let phone = try fields.optionalText("phone").flatMap { E164($0) }
        let customer = try fields.optionalNumber("customer_id")
        let id = try fields.optionalNumber("id")
        guard
            let handle = PersonHandle(
                phone: phone, email: try fields.optionalText("email"), externalID: (customer ?? id).map { "\($0)" })
        else { throw .missing(field: "id") }
        self.unsubscribed = handle
    }
}
