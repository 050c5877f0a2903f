package import Foundation
import Operations
package import Runtime
package import Sound
package import Telnyx

/// Everything that differs from one running server to another, as plain values; nothing below reads a setting.
package struct DeploymentConfiguration: Sendable {
    /// Where to listen.
    package var host: String
    package var port: Int
    /// What Telnyx and shops reach, such as `https://calls.example.com`; nil derives it from the bound port, for loopback only.
    package var publicURL: URL?
    /// PEM files of the certificate and its key; nil where TLS does not end in this process.
    package var tlsCertificate: String?
    package var tlsKey: String?
    /// TLS ends in a proxy in front.
    package var isBehindProxy = false
    package var dataFolder: URL
    package var rootKeyFile: URL
    /// Only a demonstration may keep the key beside what it locks.
    package var mayKeepKeyWithData = false
    package var promptsFolder: URL
    /// The operator's own calling rules; nil for those that ship.
    package var rulesFile: URL?
    package var speech: SpeechSource
    /// Calls at once.
    package var seats = SeatPlan.perRecogniser
    /// Whether everything is decided and nobody contacted (DIA-10).
    package var isDryRun = false
    package var telnyx: TelnyxAccount
    package var intakeSecret: String
    /// The client secret of the Shopify app; without it Shopify's privacy webhooks are not taken.
    package var shopifySecret: String?
    /// How long after a cart was left the call is due; nil takes each merchant's own delay.
    package var cartDelay: Duration?
    package var hearing: AudioFormat = .pcmu
    package var speaking: AudioFormat = .pcmu
    package var targetLegs: StreamingRequest.TargetLegs = .own
    /// How long live calls may go on after the server is told to end, before the next process has them.
    package var longestDrain: Duration = .seconds(60)
    package var wall: WallClock = .system
    package var story: CallStory = .untold

    package init(
        host: String, port: Int, publicURL: URL?, dataFolder: URL, rootKeyFile: URL, promptsFolder: URL,
        speech: SpeechSource, telnyx: TelnyxAccount, intakeSecret: String
    ) {
        self.host = host
        self.port = port
        self.publicURL = publicURL
        self.dataFolder = dataFolder
        self.rootKeyFile = rootKeyFile
        self.promptsFolder = promptsFolder
        self.speech = speech
        self.telnyx = telnyx
        self.intakeSecret = intakeSecret
    }
}

extension DeploymentConfiguration {
    /// What decides whether it may start, as far as the way to and from it goes.
    var transitRule: TransitRule {
        TransitRule(
            host: host, certificate: tlsCertificate, key: tlsKey, isBehindProxy: isBehindProxy, publicURL: publicURL,
            carrierURL: URL(string: telnyx.apiURL))
    }
}
