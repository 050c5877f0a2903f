import ArgumentParser
import Foundation
import Runtime

/// `livecarts bench opening`
struct BenchOpeningCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opening",
        abstract: "Measures how soon after a hello the agent is heard, and how soon the opt-out offer.",
        discussion: """
            Plays the opening of the first merchant in the folder of drafts, in real time: media sessions over loopback WebSockets, voice
            activity, the call's own decisions, the pacer. The law allows two seconds for each of the two; the command exits 1 when one
            opening took longer. The network's and the carrier's delay come on top.
            Example: livecarts bench opening --openings 200 --at-once 20
            """)

    @Option(help: "How many openings are played.")
    var openings = 60

    @Option(help: "How many of them at once.")
    var atOnce = 10

    @Option(help: "The folder of drafts.", completion: .directory)
    var prompts = "Prompts"

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        guard OpeningLoad(openings: openings, atOnce: atOnce) != nil else {
            throw ValidationError(
                "--openings is 1 to \(OpeningLoad.mostOpenings) and --at-once 1 to \(OpeningLoad.mostAtOnce), not \(openings) and \(atOnce)"
            )
        }
    }

    func run() async throws {
        guard let load = OpeningLoad(openings: openings, atOnce: atOnce) else { return }
        let scene = try OpeningScene(prompts: URL(filePath: prompts, directoryHint: .isDirectory))
        let times = try await OpeningBench(load, scene: scene).run { done in
            FileHandle.standardError.write(Data("bench: \(done) of \(load.openings) openings\n".utf8))
        }
        guard let answer = OpeningAnswer(times, of: load) else {
            FileHandle.standardError.write(Data("no opening was heard as far as its opt-out offer\n".utf8))
            throw ExitCode(1)
        }
        if json {
            try JSONAnswer.show(answer)
        } else {
            for line in TextColumns.lines([OpeningAnswer.heading] + answer.rows) { print(line) }
            for line in answer.legend { print(line) }
        }
        if !answer.isLawful { throw ExitCode(1) }
    }
}
