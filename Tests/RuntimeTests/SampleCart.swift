/// A cart event as a shop sends it. Nobody in it exists.
enum SampleCart {
    static let event = """
        {"schema":"cart.abandoned/1","event_id":"evt-1","occurred_at":"2026-11-20T19:05:40Z",
        "merchant_id":"mrc_example_home",
        "cart":{"cart_id":"cart_1","recovery_url":"https://shop.example.com/c/1","currency":"USD",
        "subtotal_minor":24900,"total_minor":24900,"discount_codes":[],"items":[
        {"sku":"DESK","title":"Desk","quantity":1,"unit_price_minor":24900,"unit_cost_minor":14100}]},
        "person":{"external_id":"cust_1","first_name":"Ada","phone_e164":"+18135550142","locale":"en-US",
        "age_attestation":"18_or_over"},
        "consents":[]}
        """
}
