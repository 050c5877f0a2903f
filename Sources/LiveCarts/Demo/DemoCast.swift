import Commerce
import Foundation
import Lookalike

/// Who and what takes part in the demonstration. All of it is made up.
struct DemoCast {
    static let apiKey = "KEY_demonstration"
    static let connection = "1000000000000000001"
    static let profile = "40000000-0000-4000-8000-000000000001"
    static let intakeSecret = "demonstration-intake-secret"
    static let merchant: MerchantID = "mrc_example_home"
    static let cart: CartID = "cart_4711"
    static let numberText = "+13125550100"
    static let personText = "+18135550142"

    static var number: E164? { E164(numberText) }
    static var person: E164? { E164(personText) }

    let lookalike: LookalikeConfiguration

    init(serverPort: Int, audio: String) {
        let webhooks = "http://127.0.0.1:\(serverPort)/telnyx/webhooks"
        var lookalike = LookalikeConfiguration(
            account: SimulatedAccount(
                apiKey: Self.apiKey, applications: [Self.connection: .init(webhookURL: webhooks)],
                numbers: [Self.numberText],
                messagingProfiles: [Self.profile: .init(numbers: [Self.numberText], webhookURL: webhooks)]))
        lookalike.clipFolder = URL(filePath: audio, directoryHint: .isDirectory).appending(path: "caller")
        lookalike.callers = [Self.personText: Self.caller]
        lookalike.texters = [
            Self.personText: TexterScript(replies: [.init(whenTextContains: "YES", text: "YES", afterMilliseconds: 300)]
            )
        ]
        self.lookalike = lookalike
    }

    /// Says it is too expensive, takes the offer, asks for the link. Her phone lets the agent's voice back into the line.
    private static var caller: CallerScript {
        CallerScript(
            pickUp: .answers(afterSeconds: 1),
            steps: [
                .wait(seconds: 0.4), .say("caller-hello"), .awaitAgentSilence(milliseconds: 1_000),
                .say("caller-yes-this-is-she"), .awaitAgentSilence(milliseconds: 1_000),
                .say("caller-yes"), .awaitAgentSilence(milliseconds: 1_000),
                .say("caller-too-expensive"), .awaitAgentSilence(milliseconds: 1_300),
                .say("caller-yes-sounds-good"), .say("caller-text-me-the-link"),
            ],
            echo: .init(decibels: -20, delayMilliseconds: 150), comfortNoise: -60)
    }

    /// The cart as the shop sends it.
    static func cartEvent(at moment: WallTime) -> Data {
        let time = Date(timeIntervalSince1970: TimeInterval(moment.millisecondsSince1970) / 1000).formatted(.iso8601)
        return Data(
            """
            {"schema":"cart.abandoned/1","event_id":"01JD3Q6Z6V7W8X9YA0B1C2D3E4","occurred_at":"\(time)",
            "merchant_id":"\(merchant)",
            "cart":{"cart_id":"cart_4711","recovery_url":"https://shop.example.com/c/recover/4711","currency":"USD",
            "subtotal_minor":32800,"total_minor":36250,"discount_codes":[],"items":[
            {"sku":"DESK-WAL-120","title":"Walnut Desk 120","quantity":1,"unit_price_minor":24900,"unit_cost_minor":14100},
            {"sku":"LAMP-BRS","title":"Brass Lamp","quantity":2,"unit_price_minor":3950,"unit_cost_minor":1800,
            "excluded_from_discount":true}]},
            "person":{"external_id":"cust_12","first_name":"Ada","phone_e164":"\(personText)","email":"ada@example.com",
            "locale":"en-US","age_attestation":"18_or_over",
            "shipping":{"country":"US","region":"FL","postal_code":"33602"},
            "billing":{"country":"US","region":"FL","postal_code":"33602"},"time_zone":"America/New_York"},
            "consents":[\(consent("voice_ai", "ctv-2026-10-01-a", time)),\(consent("sms", "cts-2026-10-01-a", time))]}
            """.utf8)
    }

    private static func consent(_ channel: String, _ text: String, _ time: String) -> String {
        """
        {"channel":"\(channel)","purpose":"abandoned_cart","given_at":"\(time)","text_id":"\(text)",
        "method":"web_checkbox_unticked_by_default","page_url":"https://shop.example.com/checkout","ip":"203.0.113.7",
        "user_agent":"Mozilla/5.0 (example)","signature":"Ada Sample"}
        """
    }
}
