import ArgumentParser
import Foundation
import Logging
import Lookalike
import ServiceLifecycle
import UnixSignals

/// `livecarts lookalike`: the stand-in for Telnyx in a process of its own.
struct LookalikeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookalike", abstract: "Runs a stand-in for Telnyx, with people who answer by script.",
        discussion: """
            Point TELNYX_API_URL at http://127.0.0.1:PORT/v2 and TELNYX_PUBLIC_KEY at the key that it prints.
            A file of callers is such as {"+13125550142": {"pickUp": {"answers": {"afterSeconds": 1}}, "steps": [{"hangUp": {}}]}},
            one of texters such as {"+13125550142": {"delivery": "delivered", "replies": []}}.
            Example: livecarts lookalike --port 9090 --webhook-url http://127.0.0.1:8080/telnyx/webhooks
            """)

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = 9090

    @Option(help: "Where webhooks of the Call Control application and messaging profile go.")
    var webhookURL = "http://127.0.0.1:8080/telnyx/webhooks"

    @Option(help: "A number of the account; may be given again.")
    var number: [String] = ["+13125550100"]

    @Option(help: "The API key that requests must carry.")
    var apiKey = "KEY_lookalike"

    @Option(help: "The Call Control application.")
    var connectionID = "1000000000000000001"

    @Option(help: "The messaging profile.")
    var messagingProfileID = "40000000-0000-4000-8000-000000000001"

    @Option(help: "A JSON file: called numbers and the scripts of those who answer there.")
    var callers: String?

    @Option(help: "A JSON file: numbers and what is answered to texts there.")
    var texters: String?

    @Option(help: "A folder of clips that scripts may play.")
    var audio = "Audio"

    @Option(help: "How disputed facts are read: documented or observed.")
    var facts = "documented"

    mutating func validate() throws {
        guard ["documented", "observed"].contains(facts) else {
            throw ValidationError("--facts is documented or observed, not \(facts)")
        }
    }

    func run() async throws {
        var logger = Logger(label: "lookalike") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .notice
        var configuration = LookalikeConfiguration(
            account: SimulatedAccount(
                apiKey: apiKey,
                applications: [connectionID: .init(webhookURL: webhookURL)], numbers: number,
                messagingProfiles: [messagingProfileID: .init(numbers: number, webhookURL: webhookURL)]))
        configuration.port = port
        configuration.facts = facts == "observed" ? .asObserved : .asDocumented
        configuration.clipFolder = URL(filePath: audio, directoryHint: .isDirectory)
        configuration.callers = try PeopleFile.read(callers, as: CallerScript.self)
        configuration.texters = try PeopleFile.read(texters, as: TexterScript.self)
        let lookalike = try Lookalike(configuration, logger: logger)
        Self.announce("TELNYX_PUBLIC_KEY=\(lookalike.publicKey)")
        let announcing = Task { Self.announce("TELNYX_API_URL=http://127.0.0.1:\(await lookalike.boundPort())/v2") }
        defer { announcing.cancel() }
        try await ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [lookalike], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        ).run()
    }

    /// Written at once, also into a pipe, where somebody waits for it.
    private static func announce(_ setting: String) {
        FileHandle.standardOutput.write(Data((setting + "\n").utf8))
    }
}
