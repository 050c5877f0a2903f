import ArgumentParser
import Foundation
import Runtime
import Sound

/// `livecarts bench media`
struct BenchMediaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "media", abstract: "Measures processor time and memory of the media plane, for one call.",
        discussion: """
            Real media sessions over loopback WebSockets, without TLS: speech both ways at its own pace, voice activity on, no recogniser.
            Counted is the event loop of the sessions with the kernel's work for its sockets; the carrier's side is not.
            Example: livecarts bench media --calls 1,10,50 --codec both --seconds 20
            """)

    enum Codec: String, ExpressibleByArgument, CaseIterable {
        case pcmu = "PCMU"
        case opus = "OPUS"
        case both

        var formats: [AudioFormat] {
            switch self {
            case .pcmu: [.pcmu]
            case .opus: [.opus]
            case .both: [.pcmu, .opus]
            }
        }
    }

    @Option(help: "How many calls at once; several numbers are measured one after the other.")
    var calls = "1,10,50"

    @Option(help: "PCMU, OPUS or both.")
    var codec = Codec.both

    @Option(help: "How long each is measured.")
    var seconds = 20

    @Flag(help: "Print JSON.")
    var json = false

    mutating func validate() throws {
        guard (1...3_600).contains(seconds) else { throw ValidationError("--seconds is 1 to 3600, not \(seconds)") }
        guard loads != nil else {
            throw ValidationError("--calls is numbers of 1 to \(MediaLoad.mostCalls), such as 1,10,50, not \(calls)")
        }
    }

    /// Nil when the number of calls is none.
    private var loads: [MediaLoad]? {
        let counts = calls.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        let loads = codec.formats.flatMap { format in
            counts.map { count in
                count.flatMap { MediaLoad(calls: $0, format: format, span: .seconds(seconds)) }
            }
        }
        return loads.contains(nil) ? nil : loads.compactMap(\.self)
    }

    func run() async throws {
        var answers: [MediaCostAnswer] = []
        for load in loads ?? [] {
            let progress = "bench: \(load.calls) calls, \(load.format.encoding.rawValue), \(seconds) s\n"
            FileHandle.standardError.write(Data(progress.utf8))
            answers.append(MediaCostAnswer(try await MediaBench(load).run()))
        }
        if json {
            try JSONAnswer.show(answers)
        } else {
            for line in TextColumns.lines([MediaCostAnswer.heading] + answers.map(\.columns)) { print(line) }
            for line in MediaCostAnswer.legend { print(line) }
        }
    }
}
