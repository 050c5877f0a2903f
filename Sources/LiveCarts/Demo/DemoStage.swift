import Commerce
import Compliance
import Foundation
import Logging
import Lookalike
import Runtime
import Server
import ServiceLifecycle
import Sound
import Synchronization
import Vault

/// The demonstration: a look-alike and a server, and three people who are called.
struct DemoStage {
    /// How long one thing may take; a call of a minute, with engines that start cold on a busy machine.
    static let patience: Duration = .seconds(240)

    private static let dataName = "data"
    private static let keyName = "root.key"

    let folder: URL
    let isOwnFolder: Bool
    private let prompts: String
    private let audio: String
    private let engines: String
    private let format: AudioFormat

    init(prompts: String, audio: String, engines: String, folder: String?, speaksOpus: Bool) throws {
        self.prompts = prompts
        self.audio = audio
        self.engines = engines
        self.format = speaksOpus ? .opus : .pcmu
        self.isOwnFolder = folder == nil
        self.folder =
            folder.map { URL(filePath: $0, directoryHint: .isDirectory) }
            ?? FileManager.default.temporaryDirectory.appending(
                path: "livecarts-demo-\(ProcessInfo.processInfo.processIdentifier)", directoryHint: .isDirectory)
        // An old call must not be taken for the one that is about to be made.
        guard !FileManager.default.fileExists(atPath: self.folder.appending(path: Self.dataName).path) else {
            throw CommandProblem.earlierDemonstration(self.folder.path)
        }
        try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
    }

    /// Plays the whole demonstration.
    /// - Returns: whether everything went as it should, judged by what the far end heard and received.
    func perform() async throws -> Bool {
        var logger = Logger(label: "livecarts") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        defer { tidy() }
        let clock = try DemoClock()
        let narrator = DemoNarrator()
        narrator.say(clock.announcement)
        let port = try FreePort.find()
        let cast = DemoCast(serverPort: port, audio: audio)
        let epoch = clock.wall.now()
        let lookalike = try Lookalike(
            cast.lookalike, clock: .live(wallOffset: clock.seconds), logger: logger)
        let standIn = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [lookalike], logger: logger))
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await standIn.run() }
            let deployment = try await Deployment(
                try configuration(
                    port: port, telnyxPort: await lookalike.boundPort(), publicKey: lookalike.publicKey, clock: clock,
                    narrator),
                logger: logger)
            let play = DemoPlay(
                props: DemoProps(
                    deployment: deployment, lookalike: lookalike, lookalikeEpoch: epoch, clock: clock,
                    narrator: narrator, folder: folder, data: folder.appending(path: Self.dataName),
                    patience: Self.patience))
            let passed = Mutex(false)
            try await deployment.run(signals: true) {
                let result = await play.run()
                passed.withLock { $0 = result }
            }
            await standIn.triggerGracefulShutdown()
            try await group.waitForAll()
            return passed.withLock { $0 }
        }
    }

    /// Leaves the recording, the log and what the far end heard; the vault and its key only in a folder that somebody named.
    private func tidy() {
        guard isOwnFolder else { return }
        for name in [Self.dataName, Self.keyName] {
            try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    private func configuration(
        port: Int, telnyxPort: Int, publicKey: String, clock: DemoClock, _ narrator: DemoNarrator
    ) throws -> DeploymentConfiguration {
        let key = folder.appending(path: Self.keyName)
        if !FileManager.default.fileExists(atPath: key.path) { try RootKeyFile.create(at: key.path) }
        var configuration = DeploymentConfiguration(
            host: "127.0.0.1", port: port, publicURL: nil, dataFolder: folder.appending(path: Self.dataName),
            rootKeyFile: key, promptsFolder: URL(filePath: prompts, directoryHint: .isDirectory),
            speech: .local(EnginePlace(executable: ExecutablePath.own, folder: engines)),
            telnyx: TelnyxAccount(
                apiURL: "http://127.0.0.1:\(telnyxPort)/v2", apiKey: DemoCast.apiKey, publicKey: publicKey,
                connectionID: DemoCast.connection, messagingProfileID: DemoCast.profile, from: DemoCast.number),
            intakeSecret: DemoCast.intakeSecret)
        configuration.mayKeepKeyWithData = true
        configuration.cartDelay = .zero
        configuration.speaking = format
        configuration.wall = clock.wall
        configuration.story = narrator.story
        return configuration
    }
}
