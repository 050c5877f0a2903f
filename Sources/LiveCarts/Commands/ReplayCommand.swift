import ArgumentParser
import CallCore
import CallLog
import Foundation
import Runtime
import Vault

/// `livecarts replay`: decides recorded calls once more.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Decides recorded calls once more and compares what they would do now.",
        discussion: """
            Exits with 0 when every effect is the same, and with 1 at the first difference, which it shows.
            Examples: livecarts replay Tests/Calls/offer.jsonl
                      livecarts replay --data /var/lib/livecarts --root-key-file /etc/livecarts/root.key call_7h3k…
            """)

    @Argument(help: "Logs as 'livecarts calls export' writes them, or, with --data, identifiers of calls.")
    var paths: [String]

    @Option(help: "LIVECARTS_PROMPTS: the folder of drafts that may have the script of the call.")
    var prompts: String?

    @OptionGroup var place: VaultOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let settings = try await place.settings()
        let isInVault = place.data != nil || paths.contains { !FileManager.default.fileExists(atPath: $0) }
        guard isInVault, settings.value(of: .data) != nil else { return try await report(settings, nil) }
        try await place.withVault { opened in try await report(settings, opened) }
    }

    private func report(_ settings: Settings, _ opened: OpenedVault?) async throws {
        let drafts = try prompts ?? settings.text(of: .prompts)
        let replay = CallReplay(
            scripts: ScriptArchive(
                drafts: URL(filePath: drafts, directoryHint: .isDirectory), published: opened?.catalogue))
        var answers: [ReplayAnswer] = []
        for path in paths {
            do {
                answers.append(ReplayAnswer(path: path, report: try await replay.run(try await log(path, opened))))
            } catch let error as CallLogError {
                throw CommandProblem.notReplayable(path, problem: error.description)
            } catch let error as ReplayError {
                throw CommandProblem.notReplayable(path, problem: error.description)
            }
        }
        if json {
            try JSONAnswer.show(answers)
        } else {
            for answer in answers { print(paths.count == 1 ? answer.text : "\(answer.path): \(answer.text)") }
        }
        guard answers.allSatisfy(\.same) else { throw ExitCode.failure }
    }

    private func log(_ path: String, _ opened: OpenedVault?) async throws -> CallLog {
        if FileManager.default.fileExists(atPath: path) {
            return try CallLogCodec.decode(Data(contentsOf: URL(filePath: path))).log()
        }
        guard let opened else { throw CommandProblem.neitherFileNorCall(path) }
        let call = try await opened.call(path)
        return try CallLog(try await opened.vault.log(of: call.key, at: opened.now))
    }
}
