import Commerce
import Compliance
import Foundation
import Runtime
import Server
import Sound
import Telnyx

/// The settings of a server as the plain values that it is put together from.
struct ServeSettings {
    /// The most calls at once of one process: 25 recognisers take 3 GB.
    static let mostSeats = 200

    let configuration: DeploymentConfiguration

    /// - Throws: ``SettingError`` with the setting's name, the problem and the remedy.
    init(_ settings: Settings, isBehindProxy: Bool) throws {
        let today = LocalTime(WallClock.system.now(), offsetSeconds: 0).date
        for engine in [Setting.hear, .speak] { try SpeechVendor.check(engine, settings, on: today) }
        let listen = try Self.address(settings)
        var configuration = DeploymentConfiguration(
            host: listen.host, port: listen.port, publicURL: try Self.publicURL(settings),
            dataFolder: URL(filePath: try settings.text(of: .data), directoryHint: .isDirectory),
            rootKeyFile: URL(filePath: try settings.text(of: .rootKeyFile)),
            promptsFolder: URL(filePath: try settings.text(of: .prompts), directoryHint: .isDirectory),
            speech: .local(
                EnginePlace(
                    executable: ExecutablePath.own, folder: try settings.text(of: .engines))),
            telnyx: TelnyxAccount(
                apiURL: try Self.apiURL(settings), apiKey: try settings.text(of: .telnyxAPIKey),
                publicKey: try settings.text(of: .telnyxPublicKey),
                connectionID: try settings.text(of: .telnyxConnectionID),
                messagingProfileID: try settings.text(of: .telnyxMessagingProfileID), from: try Self.from(settings)),
            intakeSecret: try settings.text(of: .intakeSecret))
        configuration.rulesFile = settings.value(of: .rules).map { URL(filePath: $0.text) }
        configuration.tlsCertificate = settings.value(of: .tlsCertificate)?.text
        configuration.tlsKey = settings.value(of: .tlsKey)?.text
        configuration.isBehindProxy = isBehindProxy
        configuration.shopifySecret = settings.value(of: .shopifySecret)?.text
        configuration.seats = try Self.seats(settings)
        configuration.isDryRun = try Self.isYes(settings, .dryRun)
        configuration.cartDelay = try Self.cartDelay(settings)
        configuration.hearing = try Self.format(settings, .streamInbound)
        configuration.speaking = try Self.format(settings, .streamOutbound)
        configuration.targetLegs = try Self.legs(settings)
        self.configuration = configuration
    }

    private static func address(_ settings: Settings) throws(SettingError) -> (host: String, port: Int) {
        let text = try settings.text(of: .listen)
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port), colon != text.startIndex
        else { throw .wrong(.listen, "\"\(text)\" is not an address and a port such as 127.0.0.1:8080") }
        return (String(text[..<colon]), port)
    }

    /// Whether it may be plain http is decided where the server is put together.
    private static func publicURL(_ settings: Settings) throws(SettingError) -> URL {
        let text = try settings.text(of: .publicURL)
        guard let url = URL(string: text), url.host() != nil, ["http", "https"].contains(url.scheme) else {
            throw .wrong(.publicURL, "\"\(text)\" is not an http or https address")
        }
        return url
    }

    private static func apiURL(_ settings: Settings) throws(SettingError) -> String {
        let text = try settings.text(of: .telnyxAPIURL)
        guard let url = URL(string: text), url.host() != nil, ["http", "https"].contains(url.scheme) else {
            throw .wrong(.telnyxAPIURL, "\"\(text)\" is not an http or https address")
        }
        return text
    }

    private static func from(_ settings: Settings) throws(SettingError) -> E164? {
        guard let text = settings.value(of: .telnyxFromNumber)?.text else { return nil }
        guard let number = E164(text) else { throw .wrong(.telnyxFromNumber, "it is not a number like +13125550100") }
        return number
    }

    private static func seats(_ settings: Settings) throws(SettingError) -> Int {
        let text = try settings.text(of: .seats)
        guard let seats = Int(text), (1...mostSeats).contains(seats) else {
            throw .wrong(.seats, "\"\(text)\" is not a number of 1 to \(mostSeats)")
        }
        return seats
    }

    private static func isYes(_ settings: Settings, _ setting: Setting) throws(SettingError) -> Bool {
        let text = try settings.text(of: setting)
        switch text {
        case "yes": return true
        case "no": return false
        default: throw .wrong(setting, "\"\(text)\" is neither yes nor no")
        }
    }

    private static func cartDelay(_ settings: Settings) throws(SettingError) -> Duration? {
        guard let value = settings.value(of: .cartDelay), value.source != .standard else { return nil }
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600]
        let unit = value.text.last.flatMap { units[$0] }
        let longest = 48 * 3_600 / (unit ?? 1)
        let number = Int(unit == nil ? value.text : String(value.text.dropLast()))
        guard let number, (0...longest).contains(number) else {
            throw .wrong(.cartDelay, "\"\(value.text)\" is not a time such as 45m, 0s or 0, at most 48h")
        }
        return .seconds(number * (unit ?? 1))
    }

    private static func format(_ settings: Settings, _ setting: Setting) throws(SettingError) -> AudioFormat {
        let text = try settings.text(of: setting)
        switch text {
        case "PCMU": return .pcmu
        case "OPUS": return .opus
        default: throw .wrong(setting, "\"\(text)\" is neither PCMU nor OPUS")
        }
    }

    private static func legs(_ settings: Settings) throws(SettingError) -> StreamingRequest.TargetLegs {
        let text = try settings.text(of: .streamTargetLegs)
        guard let legs = StreamingRequest.TargetLegs(rawValue: text) else {
            throw .wrong(.streamTargetLegs, "\"\(text)\" is not self, opposite or both")
        }
        return legs
    }
}
