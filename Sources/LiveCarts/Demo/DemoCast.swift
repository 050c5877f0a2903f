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
    static let numberText = "+13125550100"

    static var number: E164? { E164(numberText) }

    let lookalike: LookalikeConfiguration

    init(serverPort: Int, audio: String) {
        let webhooks = "http://127.0.0.1:\(serverPort)/telnyx/webhooks"
        var lookalike = LookalikeConfiguration(
            account: SimulatedAccount(
                apiKey: Self.apiKey, applications: [Self.connection: .init(webhookURL: webhooks)],
                numbers: [Self.numberText],
                messagingProfiles: [Self.profile: .init(numbers: [Self.numberText], webhookURL: webhooks)]))
        lookalike.clipFolder = URL(filePath: audio, directoryHint: .isDirectory).appending(path: "caller")
        for person in DemoPerson.all {
            lookalike.callers[person.numberText] = person.caller
            lookalike.texters[person.numberText] = TexterScript(
                replies: [.init(whenTextContains: "YES", text: "YES", afterMilliseconds: 300)])
        }
        self.lookalike = lookalike
    }
}
