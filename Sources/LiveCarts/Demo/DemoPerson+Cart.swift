import Commerce
import Foundation

extension DemoPerson {
    /// The person's cart as the shop sends it.
    /// - Parameter number: which cart of theirs, a single digit.
    func cartEvent(_ number: Int, at moment: WallTime) -> Data {
        let time = Date(timeIntervalSince1970: TimeInterval(moment.millisecondsSince1970) / 1000).formatted(.iso8601)
        return Data(
            """
            {"schema":"cart.abandoned/1","event_id":"01JD3Q6Z6V7W8X9YA0B1C2\(cartPrefix)\(number)","occurred_at":"\(time)",
            "merchant_id":"\(DemoCast.merchant)",
            "cart":{"cart_id":"\(cart(number))","recovery_url":"https://shop.example.com/c/recover/\(cartPrefix)\(number)",
            "currency":"USD","subtotal_minor":32800,"total_minor":36250,"discount_codes":[],"items":[
            {"sku":"DESK-WAL-120","title":"Walnut Desk 120","quantity":1,"unit_price_minor":24900,"unit_cost_minor":14100},
            {"sku":"LAMP-BRS","title":"Brass Lamp","quantity":2,"unit_price_minor":3950,"unit_cost_minor":1800,
            "excluded_from_discount":true}]},
            "person":{"external_id":"cust_\(cartPrefix)","first_name":"\(firstName)","phone_e164":"\(numberText)",
            "email":"\(email)","locale":"en-US","age_attestation":"18_or_over",
            "shipping":{"country":"US","region":"FL","postal_code":"33602"},
            "billing":{"country":"US","region":"FL","postal_code":"33602"},"time_zone":"America/New_York"},
            "consents":[\(consent("voice_ai", "ctv-2026-10-01-a", time)),\(consent("sms", "cts-2026-10-01-a", time))]}
            """.utf8)
    }

    private func consent(_ channel: String, _ text: String, _ time: String) -> String {
        """
        {"channel":"\(channel)","purpose":"abandoned_cart","given_at":"\(time)","text_id":"\(text)",
        "method":"web_checkbox_unticked_by_default","page_url":"https://shop.example.com/checkout","ip":"203.0.113.7",
        "user_agent":"Mozilla/5.0 (example)","signature":"\(firstName) \(lastName)"}
        """
    }
}
