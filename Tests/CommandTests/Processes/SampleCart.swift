import Foundation

/// A cart event as a shop sends it, of somebody who does not exist.
enum SampleCart {
    static let person = "+18135550142"
    static let secrets = ["8135550142", "Ada", "ada@example.com", "33602"]

    static func abandoned(at moment: Date) -> String {
        let time = moment.formatted(.iso8601)
        return """
            {"schema":"cart.abandoned/1","event_id":"01JD3Q6Z6V7W8X9YA0B1C2D3E4","occurred_at":"\(time)",
            "merchant_id":"mrc_example_home",
            "cart":{"cart_id":"cart_4711","recovery_url":"https://shop.example.com/c/recover/4711","currency":"USD",
            "subtotal_minor":24900,"total_minor":24900,"discount_codes":[],"items":[
            {"sku":"DESK-WAL-120","title":"Walnut Desk 120","quantity":1,"unit_price_minor":24900,"unit_cost_minor":14100}]},
            "person":{"external_id":"cust_12","first_name":"Ada","phone_e164":"\(person)","email":"ada@example.com",
            "locale":"en-US","age_attestation":"18_or_over",
            "shipping":{"country":"US","region":"FL","postal_code":"33602"},
            "billing":{"country":"US","region":"FL","postal_code":"33602"},"time_zone":"America/New_York"},
            "consents":[\(consent("voice_ai", "ctv-2026-10-01-a", time)),\(consent("sms", "cts-2026-10-01-a", time))]}
            """
    }

    private static func consent(_ channel: String, _ text: String, _ time: String) -> String {
        """
        {"channel":"\(channel)","purpose":"abandoned_cart","given_at":"\(time)","text_id":"\(text)",
        "method":"web_checkbox_unticked_by_default","page_url":"https://shop.example.com/checkout","ip":"203.0.113.7",
        "user_agent":"Mozilla/5.0 (example)","signature":"Ada Sample"}
        """
    }
}
