package import Commerce
import Scripts
import Telnyx

/// What calls and texts go out on: the account's application and messaging profile, and the numbers that are shown.
package struct CarrierLine: Sendable {
    package let connectionID: String
    package let messagingProfileID: String
    /// Shown instead of each merchant's own numbers, when the account has only one.
    package let from: E164?
    /// Where the carrier tells what happens.
    package let webhookURL: @Sendable () -> String

    package init(
        connectionID: String, messagingProfileID: String, from: E164?, webhookURL: @escaping @Sendable () -> String
    ) {
        self.connectionID = connectionID
        self.messagingProfileID = messagingProfileID
        self.from = from
        self.webhookURL = webhookURL
    }

    func callingNumber(of merchant: Merchant) -> E164 { from ?? merchant.voiceNumber }

    func dialing(for merchant: Merchant) -> DialRequest.Line {
        DialRequest.Line(connectionID: connectionID, from: callingNumber(of: merchant), webhookURL: webhookURL())
    }

    func texting(for merchant: Merchant) -> MessageRequest.Sender {
        MessageRequest.Sender(
            from: from ?? merchant.textNumber, messagingProfileID: messagingProfileID, webhookURL: webhookURL())
    }
}
