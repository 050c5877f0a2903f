import Commerce
import Compliance
import Foundation
package import Logging
import NIOCore
import Operations
import Providers
package import Runtime
package import ServiceLifecycle
import Shops
import Sound
import Telnyx
import Transport
import UnixSignals
package import Vault
import Voice

/// A whole server, put together from its configuration: the same one for production, the demonstration and tests.
package struct Deployment: Sendable {
    /// What the end of everything else may take, when live calls have ended or were left.
    static let longestShutdown: Duration = .seconds(20)
    /// The agent's voice.
    static let voice = VoiceID.rms

    package let vault: any Vault
    package let services: CallServices
    package let catalogue: Catalogue
    /// How the way to it is kept from others.
    package let transit: Transit
    /// Known once the server listens.
    package let port: BoundAddress

    private let identity: TransitIdentity?
    private let lock: ServeLock
    private let configuration: DeploymentConfiguration
    private let speech: SpeechService
    private let curl: CurlTransport
    private let terms: TermsBook
    private let holidays: Holidays
    private let verifier: WebhookVerifier
    private let intake: IntakeVerifier
    private let intakeSecret: IntakeSecret
    private let shopify: PrivacySignature?
    private let logger: Logger

    /// Checks everything that can be checked, opens the vault, and publishes the drafts if none were published before.
    /// - Throws: an error whose description says what to do.
    package init(_ configuration: DeploymentConfiguration, logger: Logger) async throws {
        self.configuration = configuration
        self.logger = logger
        self.transit = try configuration.transitRule.decide()
        self.identity = try transit.identity(at: configuration.wall.now())
        guard let apiKey = TelnyxAPIKey(configuration.telnyx.apiKey) else { throw DeploymentError.apiKey }
        guard let secret = IntakeSecret(configuration.intakeSecret) else { throw DeploymentError.intakeSecret }
        self.shopify = try configuration.shopifySecret.map { text in
            guard let secret = IntakeSecret(text) else { throw DeploymentError.shopifySecret }
            return PrivacySignature(secret: secret)
        }
        self.verifier = try WebhookVerifier(publicKey: configuration.telnyx.publicKey)
        self.intake = IntakeVerifier(secret: secret)
        self.intakeSecret = secret
        let rulebook = try RulesInForce.rulebook(at: configuration.rulesFile?.path)
        self.terms = TermsBook(rulebook: rulebook, from: configuration.telnyx.from)
        self.holidays = rulebook.holidays
        try FileManager.default.createDirectory(
            at: configuration.dataFolder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        self.lock = try ServeLock(folder: configuration.dataFolder.path, node: NodeID(RandomBytes.name("node")))
        self.vault = try Self.openVault(configuration)
        let newest = try await vault.newestMoment()
        var watch = ClockWatch(newest: newest)
        if case .setBack = watch.looked(configuration.wall.now()), let newest {
            try? await vault.close()
            throw DeploymentError.clockSetBack(now: configuration.wall.now(), newest: newest)
        }
        if configuration.isDryRun, try await !vault.liveCalls(at: configuration.wall.now()).isEmpty {
            try? await vault.close()
            throw DeploymentError.dryRunWithLiveCalls
        }
        // Whoever was being erased when a process died is erased before anything is served.
        try await vault.completeErasures(at: configuration.wall.now())
        let clock = ContinuousClock()
        self.curl = CurlTransport(clock: clock)
        let seats = Seats(limit: configuration.seats)
        self.speech = SpeechService(
            configuration.speech, seats: seats, wireRate: configuration.speaking.rate, clock: clock)
        self.port = BoundAddress()
        let address = PublicAddress(configuration.publicURL, scheme: transit.scheme, bound: port)
        var services = CallServices(
            vault: vault,
            telnyx: TelnyxClient(
                account: TelnyxClient.Account(baseURL: configuration.telnyx.apiURL, apiKey: apiKey),
                transport: configuration.isDryRun ? .dryRun : curl.transport, clock: clock),
            line: CarrierLine(
                connectionID: configuration.telnyx.connectionID,
                messagingProfileID: configuration.telnyx.messagingProfileID, from: configuration.telnyx.from,
                webhookURL: { address.webhooks }),
            streams: StreamTerms(
                address: { address.media }, hearing: configuration.hearing, speaking: configuration.speaking,
                targetLegs: configuration.targetLegs),
            recogniser: speech.recogniser, synthesiser: speech.synthesiser, voice: Self.voice,
            wall: configuration.wall, clock: clock, story: configuration.story,
            node: lock.node, newestMoment: newest, seats: seats, logger: logger)
        services.isDryRun = configuration.isDryRun
        self.services = services
        self.catalogue = Catalogue(vault: vault, wall: configuration.wall)
        if try await vault.merchants().isEmpty {
            for published in try await catalogue.publish(folder: configuration.promptsFolder) {
                logger.notice("published", metadata: ["what": "\(published)"])
            }
        }
    }

    /// Runs until it is told to end, then ends its calls and itself.
    ///
    /// - Parameters:
    ///   - signals: whether SIGTERM and SIGINT tell it to end.
    ///   - companions: run beside it and end after it.
    ///   - work: when it returns, the server is told to end; nil runs for good.
    package func run(
        signals: Bool, beside companions: [any Service] = [], until work: (@Sendable () async throws -> Void)? = nil
    ) async throws {
        let line = LineDesk(LineServices(services, catalogue: catalogue))
        let webhooks = WebhookReceiver(
            verifier: verifier, vault: vault, directory: services.directory,
            messages: MessageDesk(
                vault: vault, catalogue: catalogue, revocation: services.revocation, wall: configuration.wall,
                logger: logger),
            line: line, wall: configuration.wall, logger: logger)
        await speech.start()
        // Whose webhooks wait must be known before they are brought to their calls.
        let recovery = CallRecovery(services: services, catalogue: catalogue, terms: terms)
        let adopted = configuration.isDryRun ? [] : await recovery.adoptAll()
        await webhooks.routePending()
        let requests = PrivacyRequests(services: services)
        let rooms = rooms(webhooks, requests)
        let port = port
        let door = FrontDoor(rooms, wall: configuration.wall, logger: logger).application(
            host: configuration.host, port: configuration.port, identity: identity
        ) { port.bound($0) }
        var limits = JobRunner.Configuration()
        limits.longestDrain = configuration.longestDrain
        let leases = CallLeases(services: services)
        let watch = RightsWatch(services: services)
        let voices = VoiceWatch(services: services)
        let jobs = JobRunner(
            launcher: CallLauncher(services: services, catalogue: catalogue, terms: terms),
            texts: TextSender(services: services, catalogue: catalogue, terms: terms), services: services,
            adopted: adopted, port: port, configuration: limits)
        let teller = StopTeller(
            vault: vault, catalogue: catalogue, transport: curl.transport, secret: intakeSecret,
            wall: configuration.wall, clock: ContinuousClock(), logger: logger)
        let sweeper = RetentionSweeper(
            vault: vault, wall: configuration.wall, clock: ContinuousClock(), logger: logger)
        // The group ends its services in reverse order: no new work, then the door, then what they stand on.
        let watching: [any Service] = [speech, leases, watch, voices, sweeper, requests]
        // These speak to others: to Telnyx and to shops.
        let speaking: [any Service] = configuration.isDryRun ? [] : [voiceUpkeep, teller]
        var services = (companions + watching + speaking + [door, line, jobs]).map {
            ServiceGroupConfiguration.ServiceConfiguration(service: $0)
        }
        if let work {
            services.append(
                .init(service: Errand(work), successTerminationBehavior: .gracefullyShutdownGroup))
        }
        var group = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: signals ? [.sigterm, .sigint] : [], logger: logger)
        group.maximumGracefulShutdownDuration = configuration.longestDrain + Self.longestShutdown
        defer { port.close() }
        do {
            try await ServiceGroup(configuration: group).run()
        } catch {
            await close()
            throw error
        }
        await close()
    }

    /// What stands behind each address of the front door.
    private func rooms(_ webhooks: WebhookReceiver, _ requests: PrivacyRequests) -> FrontDoor.Rooms {
        FrontDoor.Rooms(
            webhooks: webhooks,
            intake: IntakeReceiver(
                verifier: intake, vault: vault, catalogue: catalogue, directory: services.directory,
                revocation: services.revocation, wall: configuration.wall, cartDelay: configuration.cartDelay,
                logger: logger),
            privacy: PrivacyReceiver(
                signature: shopify, vault: vault, catalogue: catalogue, requests: requests,
                wall: configuration.wall, logger: logger),
            unsubscribes: UnsubscribeReceiver(
                signature: shopify, vault: vault, catalogue: catalogue, revocation: services.revocation,
                wall: configuration.wall, logger: logger),
            forms: FormsDoor(
                desk: FormsDesk(
                    vault: vault, catalogue: catalogue, revocation: services.revocation, wall: configuration.wall),
                wall: configuration.wall, isSecure: transit != .plainOnLoopback, logger: logger),
            media: MediaDoor(services: services),
            api: APIRooms(
                vault: vault, catalogue: catalogue,
                desk: RightsDesk(
                    vault: vault, directory: services.directory, spool: services.stops, logger: logger),
                holidays: holidays, exportTerms: .shipped, wall: configuration.wall, logger: logger),
            isReady: { [port, readiness = services.readiness] in port.port != nil && !readiness.isDraining },
            gauges: gauges)
    }

    /// Ends voices on their dates, and has Telnyx delete its copies.
    private var voiceUpkeep: VoiceUpkeep {
        let telnyx = TelnyxVoiceClones(
            baseURL: configuration.telnyx.apiURL, apiKey: configuration.telnyx.apiKey, transport: curl.transport)
        return VoiceUpkeep(
            vault: vault, vendors: [telnyx], wall: configuration.wall, clock: ContinuousClock(), logger: logger)
    }

    private func close() async {
        await curl.stop()
        do {
            try await vault.close()
        } catch {
            logger.error("the vault was not closed cleanly", metadata: ["error": "\(error)"])
        }
        lock.release()
    }

    /// Opens the vault of a configuration.
    package static func openVault(_ configuration: DeploymentConfiguration) throws -> any Vault {
        try FileManager.default.createDirectory(at: configuration.dataFolder, withIntermediateDirectories: true)
        // Read again when another process has put the vault under another root key.
        let readKey: RootRenewal = { file in
            try RootKeyFile.read(
                at: file ?? configuration.rootKeyFile.path, dataFolder: configuration.dataFolder.path,
                allowsDataFolder: configuration.mayKeepKeyWithData)
        }
        return try SQLiteVault(folder: configuration.dataFolder.path, rootKey: try readKey(nil), renewal: readKey)
    }
}
