import CallCore
import Commerce
import Compliance
import Foundation
import Logging
import Lookalike
import Runtime
import Server
import Synchronization
import Testing
import Transport
import Vault

/// A whole server and a whole look-alike carrier, joined by real sockets, for the length of one test.
struct CallStage: Sendable {
    /// Bounds a wait that would else never end; no test is meant to come near it.
    static let patience: Duration = .seconds(300)

    let deployment: Deployment
    let lookalike: Lookalike
    let tap: CarrierTap
    let ear: ClipRecogniser
    let book: StoryBook
    let log: RecordedLog
    let clock: LawfulClock
    let person: StagePerson
    /// Where the server keeps everything.
    let data: URL
    /// What the server was made with, and what one after it is made with.
    let configuration: DeploymentConfiguration
    /// The moment, by the stage's wall clock, from which the look-alike counts its seconds, not later.
    let lookalikeEpoch: WallTime
    let curl: CurlTransport

    var vault: any Vault { deployment.vault }
    var journal: LookalikeJournal { lookalike.journal }

    /// Plays a plot.
    ///
    /// - Parameters:
    ///   - ear: hears callers; it may be told to fail.
    ///   - body: runs while the server does.
    ///   - after: runs when the server has ended and its files are as it left them.
    static func run(
        _ plot: Plot, ear: ClipRecogniser = ClipRecogniser(),
        _ body: @escaping @Sendable (CallStage) async throws -> Void,
        after: @Sendable (CallStage) async throws -> Void = { _ in }
    ) async throws {
        await StageTurns.shared.take()
        defer { StageTurns.shared.giveBack() }
        let folder = FileManager.default.temporaryDirectory.appending(path: "livecarts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let clock = try LawfulClock()
        let tap = try await CarrierTap.start(plot.mischief)
        let epoch = clock.now
        let lookalike = try lookalike(for: plot, clock: clock, port: tap.port)
        let carrier = Task { try await lookalike.run() }
        do {
            let stage = try await stage(plot, lookalike, tap, ear, clock: clock, epoch: epoch, folder: folder)
            try await stage.deployment.run(signals: false) {
                do {
                    tap.target = await stage.deployment.port.value()
                    try await stage.settleIn(plot)
                    try await body(stage)
                } catch {
                    await stage.clear(carrier)
                    throw error
                }
                await stage.clear(carrier)
            }
            try await after(stage)
        } catch {
            carrier.cancel()
            await tap.stop()
            throw error
        }
    }

    static func lookalike(for plot: Plot, clock: LawfulClock, port: Int) throws -> Lookalike {
        var configuration = LookalikeConfiguration(account: StageAccount.simulated(port: port))
        configuration.clipFolder = URL(filePath: Repository.folder("Audio"), directoryHint: .isDirectory)
            .appending(path: "caller")
        configuration.callers = [plot.person.number: plot.caller]
        configuration.clips = plot.clips
        configuration.texters = [plot.person.number: plot.texter]
        configuration.facts = plot.facts
        configuration.faults = plot.faults
        // No answer is too late on a busy machine.
        configuration.retries.answerLimit = .seconds(120)
        let time: LookalikeClock =
            if let haste = plot.haste {
                LookalikeClock(HastyClock(haste: haste)) { Date(timeIntervalSinceNow: clock.seconds) }
            } else {
                .live(wallOffset: clock.seconds)
            }
        return try Lookalike(
            configuration, clock: time, logger: Logger(label: "carrier") { _ in SwiftLogNoOpLogHandler() })
    }

    static func stage(
        _ plot: Plot, _ lookalike: Lookalike, _ tap: CarrierTap, _ ear: ClipRecogniser, clock: LawfulClock,
        epoch: WallTime, folder: URL
    ) async throws -> CallStage {
        let key = folder.appending(path: "root.key")
        try RootKeyFile.create(at: key.path)
        let (book, log) = (StoryBook(), RecordedLog())
        var configuration = DeploymentConfiguration(
            host: "127.0.0.1", port: 0, publicURL: URL(string: "http://127.0.0.1:\(tap.port)"),
            dataFolder: folder.appending(path: "data"), rootKeyFile: key,
            promptsFolder: URL(filePath: Repository.folder("Prompts"), directoryHint: .isDirectory),
            speech: .given(hearing: ear, speaking: HouseVoice.shared),
            telnyx: StageAccount.telnyx(port: await lookalike.boundPort(), publicKey: lookalike.publicKey),
            intakeSecret: StageAccount.intakeSecret)
        configuration.cartDelay = .zero
        configuration.isDryRun = plot.isDryRun
        configuration.speaking = plot.speaking
        configuration.wall = clock.wall
        configuration.story = book.story
        // No test waits for a call that it has given up.
        configuration.longestDrain = .seconds(2)
        return CallStage(
            deployment: try await Deployment(configuration, logger: log.logger("server")), lookalike: lookalike,
            tap: tap, ear: ear, book: book, log: log, clock: clock, person: plot.person,
            data: configuration.dataFolder, configuration: configuration, lookalikeEpoch: epoch,
            curl: CurlTransport(clock: ContinuousClock()))
    }

    /// Makes the person known as one who was contacted before, and whose number is confirmed if the plot says so.
    func settleIn(_ plot: Plot) async throws {
        try await plot.person.settle(in: vault, confirmed: plot.isConfirmed, at: clock.now)
    }

    func clear(_ carrier: Task<Void, any Error>) async {
        carrier.cancel()
        _ = try? await carrier.value
        await tap.stop()
        await curl.stop()
    }
}

extension CallStage {
    /// A shop tells of an abandoned cart; the identifier of the call's job.
    @discardableResult
    func leaveCart(_ number: Int = 1) async throws -> JobID {
        let body = person.cartEvent(number, at: clock.now - .seconds(3 * 86_400))
        let port = try #require(deployment.port.port)
        let reply = try await StageShop.send(body, to: port, at: clock.now, by: curl)
        try #require(reply.status == 202, "\(String(decoding: reply.body, as: UTF8.self))")
        let receipt = try JSONDecoder().decode([String: String].self, from: Data(reply.body))
        return JobID(try #require(receipt["job"] ?? receipt.values.first))
    }

    /// Waits until something holds.
    func until(
        _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation,
        _ holds: () async throws -> Bool
    ) async throws {
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now < deadline {
            if try await holds() { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        try #require(Bool(false), comment, sourceLocation: sourceLocation)
    }

    /// Waits for the end of the call that was not refused.
    func endedCall() async throws -> CallSummary {
        var ended: CallSummary?
        try await until("a call ends") {
            ended = try await vault.calls(of: StageAccount.merchant, limit: 20, at: clock.now)
                .first { $0.endedAt != nil && $0.outcome != .refused }
            return ended != nil
        }
        return try #require(ended)
    }

    /// Waits until a job is settled.
    func settled(_ job: JobID) async throws -> JobState {
        var state: JobState?
        try await until("a job is settled") {
            state = try await vault.job(job, at: clock.now)?.state
            return state?.isSettled == true
        }
        return try #require(state)
    }

    /// The only call that reached the carrier.
    func legs() -> [JournaledCall] { journal.calls(to: person.number) }

    /// Who spoke when, by the far end's notes, and what was recognised: for the comment of a failure.
    var course: Comment {
        let notes = legs().flatMap(\.notes).filter { ![.markQueued, .markPlayed].contains($0.event) }
        let lines = notes.map { "\($0.at) \($0.event.rawValue) \($0.detail)" } + ["heard \(ear.heard)"]
        return Comment(rawValue: lines.joined(separator: "\n"))
    }

    /// Accepted requests of one kind.
    func requests(_ action: String) -> [JournaledRequest] {
        journal.requests.filter { $0.action == action && $0.status == 200 && !$0.repeated }
    }

    /// Texts that reached the person, other than the question whether the number is hers.
    func textsWithLink() -> [JournaledMessage] {
        journal.messages.filter { $0.direction == "outbound" && $0.text.contains(person.link) }
    }
}
