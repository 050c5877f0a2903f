import ArgumentParser
import Logging
import Runtime
import Server

/// `livecarts serve`: production.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Takes webhooks and shops' events, and makes the calls that are due.",
        discussion: """
            Every option is also a setting in the environment or in livecarts.yaml; flags win.
            What others could read on the way is not sent: it listens on loopback, or with a certificate of its own, or --behind-proxy.
            Example: livecarts serve --listen 127.0.0.1:8080 --data /var/lib/livecarts --root-key-file /etc/livecarts/root.key
            """)

    @OptionGroup var flags: SettingFlags

    @Flag(
        help: "TLS ends in a proxy in front: plain text is taken on any address, and an http public address is allowed."
    )
    var behindProxy = false

    @Flag(help: "LIVECARTS_DRY_RUN=yes: every contact is decided and recorded, and nobody is called or texted.")
    var dryRun = false

    func run() async throws {
        var logger = Logger(label: "livecarts") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .info
        var values = flags.values
        if dryRun { values[.dryRun] = "yes" }
        let settings = try await Settings(flags: values)
        let configuration = try ServeSettings(settings, isBehindProxy: behindProxy).configuration
        let deployment = try await Deployment(configuration, logger: logger)
        let (port, host, transit) = (deployment.port, configuration.host, deployment.transit)
        let announcing = Task {
            guard let port = await port.value() else { return }
            if configuration.isDryRun { logger.notice("dry run: nobody is called or texted") }
            logger.notice("listening", metadata: ["address": "\(host):\(port)", "transit": "\(transit)"])
        }
        defer { announcing.cancel() }
        try await deployment.run(signals: true)
    }
}
