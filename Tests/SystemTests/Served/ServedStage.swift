import Commerce
import Foundation
import GRDB
import Logging
import Lookalike
import Runtime
import Synchronization
import Testing
import Transport
import Vault

/// A server in processes of its own, one after the other on one folder and one port, and a look-alike carrier in this one, whose journal can be
/// read at any moment.
final class ServedStage: Sendable {
    let folder: URL
    let clock: LawfulClock
    /// The look-alike's own time: what its journal counts in.
    let time: LookalikeClock
    let lookalike: Lookalike
    let port: Int
    private let settings: [String: String]
    private let curl = CurlTransport(clock: ContinuousClock())
    private let servers = Mutex<[ServerProcess]>([])

    var journal: LookalikeJournal { lookalike.journal }
    var data: URL { folder.appending(path: "data") }
    var keyFolder: URL { folder.appending(path: "keys") }
    /// Everything that any of its servers printed.
    var output: String { servers.withLock { $0 }.map(\.text).joined(separator: "\n") }

    /// Lets a test play on it.
    /// - Parameter change: the look-alike's callers and faults.
    static func run(
        _ change: (inout LookalikeConfiguration) -> Void, changed: [String: String] = [:],
        _ body: (ServedStage) async throws -> Void
    ) async throws {
        await StageTurns.shared.take()
        defer { StageTurns.shared.giveBack() }
        let folder = FileManager.default.temporaryDirectory.appending(path: "livecarts-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let held = try HeldPort()
        let stage = try await ServedStage(folder, port: held.number, change, changed: changed)
        let carrier = Task { try await stage.lookalike.run() }
        let result: Result<Void, any Error>
        do { result = .success(try await body(stage)) } catch { result = .failure(error) }
        for server in stage.servers.withLock({ $0 }) where !server.hasEnded {
            server.kill()
            _ = try? await server.end()
        }
        carrier.cancel()
        _ = try? await carrier.value
        await stage.curl.stop()
        _ = consume held
        try result.get()
    }

    private init(
        _ folder: URL, port: Int, _ change: (inout LookalikeConfiguration) -> Void, changed: [String: String]
    ) async throws {
        self.folder = folder
        self.port = port
        let engines = try await ScriptedEngines.shared.value
        for made in [folder, folder.appending(path: "keys")] {
            try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
        }
        let key = folder.appending(path: "keys/root.key").path
        try RootKeyFile.create(at: key)
        let clock = try LawfulClock()
        let seconds = Int(clock.seconds)
        self.clock = clock
        self.time = .live(wallOffset: TimeInterval(seconds))
        var configuration = LookalikeConfiguration(account: StageAccount.simulated(port: port))
        configuration.clipFolder = URL(filePath: Repository.folder("Audio/caller"), directoryHint: .isDirectory)
        // A server that is started anew on a busy machine is told all the same.
        configuration.retries.attempts = 7
        configuration.retries.answerLimit = .seconds(30)
        change(&configuration)
        let lookalike = try Lookalike(
            configuration, clock: time, logger: Logger(label: "carrier") { _ in SwiftLogNoOpLogHandler() })
        self.lookalike = lookalike
        self.settings = [
            "LD_PRELOAD": engines.clock.path, "SHIFTED_CLOCK_SECONDS": "\(seconds)",
            "TELNYX_API_KEY": StageAccount.apiKey, "TELNYX_PUBLIC_KEY": lookalike.publicKey,
            "TELNYX_CONNECTION_ID": StageAccount.connection, "TELNYX_MESSAGING_PROFILE_ID": StageAccount.profile,
            "TELNYX_FROM_NUMBER": StageAccount.number, "LIVECARTS_PUBLIC_URL": "http://127.0.0.1:\(port)",
            "LIVECARTS_INTAKE_SECRET": StageAccount.intakeSecret, "LIVECARTS_LISTEN": "127.0.0.1:\(port)",
            "LIVECARTS_DATA": folder.appending(path: "data").path, "LIVECARTS_ROOT_KEY_FILE": key,
            "LIVECARTS_PROMPTS": Repository.folder("Prompts"), "LIVECARTS_AUDIO": Repository.folder("Audio"),
            "LIVECARTS_ENGINES": engines.folder.path, "LIVECARTS_CART_DELAY": "0s",
        ].merging(changed) { _, changed in changed }
    }

    /// Starts the next server on the folder.
    func serve(changed: [String: String] = [:]) async -> ServerProcess {
        let carrier = ["TELNYX_API_URL": "http://127.0.0.1:\(await lookalike.boundPort())/v2"]
        let server = ServerProcess.start(
            in: folder, settings: settings.merging(carrier) { $1 }.merging(changed) { $1 })
        servers.withLock { $0.append(server) }
        return server
    }

    /// Makes people known as ones who were contacted before and whose numbers are confirmed; before the first server runs.
    func settleIn(_ people: [StagePerson]) async throws {
        try await withVault { [clock] vault in
            for person in people { try await person.settle(in: vault, confirmed: true, at: clock.now) }
        }
    }

    /// Opens the vault beside the server, or after it.
    func withVault<Answer>(_ body: (SQLiteVault) async throws -> Answer) async throws -> Answer {
        let key = try RootKeyFile.read(at: keyFolder.appending(path: "root.key").path, dataFolder: data.path)
        let vault = try SQLiteVault(folder: data.path, rootKey: key)
        let result: Result<Answer, any Error>
        do { result = .success(try await body(vault)) } catch { result = .failure(error) }
        try await vault.close()
        return try result.get()
    }

    /// Looks into the data as it stands, beside whoever works on it.
    func look<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let file = try DatabaseQueue(
            path: data.appending(path: SQLiteVault.FileName.data).path, configuration: configuration)
        defer { try? file.close() }
        return try file.read(body)
    }

    /// The lines of all logs, in the order of their calls.
    func logLines() throws -> [String] {
        try look { try String.fetchAll($0, sql: "SELECT line FROM call_records ORDER BY call, sequence") }
    }

    /// A shop tells of an abandoned cart; what the server answers.
    @discardableResult
    func leaveCart(_ number: Int = 1, of person: StagePerson) async throws -> HTTPReply {
        try await StageShop.send(
            person.cartEvent(number, at: clock.now - .seconds(3 * 86_400)), to: port, at: clock.now, by: curl)
    }

    func get(_ path: String) async throws -> HTTPReply {
        try await curl.transport.send(
            HTTPCall(
                .get, "http://127.0.0.1:\(port)\(path)", headers: [], body: nil, timeout: .seconds(120),
                delivery: .repeatable))
    }

    /// Waits until something holds.
    func until(
        _ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation, every pause: Duration = .milliseconds(5),
        _ holds: () async throws -> Bool
    ) async throws {
        let deadline = ContinuousClock.now + CallStage.patience
        while ContinuousClock.now < deadline {
            if try await holds() { return }
            try await Task.sleep(for: pause)
        }
        Issue.record("\(output.suffix(4_000))", sourceLocation: sourceLocation)
        try #require(Bool(false), comment, sourceLocation: sourceLocation)
    }

    /// Waits until no call lives and no job is under way; a second call to a person who was not reached is due on another day.
    func untilAllIsDone() async throws {
        try await until("all calls and jobs are done", every: .milliseconds(100)) {
            try look { db in
                let live = try Int.fetchOne(db, sql: "SELECT count(*) FROM calls WHERE ended_at IS NULL") ?? 0
                let open = try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM jobs WHERE state IN ('waiting', 'leased', 'acting') AND rule IS NULL"
                )
                return live == 0 && open == 0
            }
        }
    }
}
