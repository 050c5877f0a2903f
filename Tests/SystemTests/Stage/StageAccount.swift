import Commerce
import Foundation
import Lookalike
import Server

/// The account that look-alike and server share in tests.
enum StageAccount {
    static let apiKey = "KEY_of_the_stage"
    static let connection = "1000000000000000001"
    static let profile = "40000000-0000-4000-8000-000000000001"
    static let intakeSecret = "a secret of the stage only"
    static let merchant: MerchantID = "mrc_example_home"
    static let number = "+13125550100"

    /// The look-alike's side; webhooks go to `port`.
    static func simulated(port: Int) -> SimulatedAccount {
        let webhooks = "http://127.0.0.1:\(port)/telnyx/webhooks"
        return SimulatedAccount(
            apiKey: apiKey, applications: [connection: .init(webhookURL: webhooks)], numbers: [number],
            messagingProfiles: [profile: .init(numbers: [number], webhookURL: webhooks)])
    }

    /// The server's side.
    static func telnyx(port: Int, publicKey: String) -> TelnyxAccount {
        TelnyxAccount(
            apiURL: "http://127.0.0.1:\(port)/v2", apiKey: apiKey, publicKey: publicKey, connectionID: connection,
            messagingProfileID: profile, from: E164(number))
    }
}
