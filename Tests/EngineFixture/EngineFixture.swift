import Foundation
import Providers
import Voice

/// `EngineFixture engine hear|speak --engines FOLDER` is the real engine process;
/// `EngineFixture misbehave MANNER` is one that does not keep to the rules.
@main
enum EngineFixture {
    static func main() {
        let arguments = CommandLine.arguments
        let pipe = EnginePipe.takeStandardStreams()
        switch arguments.dropFirst().first {
        case "engine":
            let role = EngineRole(rawValue: arguments[2]) ?? .speak
            exit(EngineServer.serve(role, engines: EngineFolder(arguments[4]), pipe: pipe).rawValue)
        case "misbehave": Misbehaviour(rawValue: arguments[2])?.run(pipe)
        default: exit(64)
        }
    }
}

/// Ways in which an engine process can fail its parent.
enum Misbehaviour: String {
    /// Ends before it says anything.
    case exits
    /// Is ready, and never answers.
    case silent
    /// Is ready, and dies on the first question.
    case crashes
    /// Writes bytes that are no frame.
    case babbles
    /// Says that it cannot work here.
    case unavailable

    func run(_ pipe: EnginePipe) {
        switch self {
        case .exits: exit(3)
        case .silent: _ = EngineServer.serve(SilentWorker(), pipe: pipe)
        case .crashes: _ = EngineServer.serve(CrashingWorker(), pipe: pipe)
        case .babbles: _ = EngineServer.serve(BabblingWorker(), pipe: pipe)
        case .unavailable: exit(EngineServer.serve(.hear, engines: EngineFolder("/nonexistent"), pipe: pipe).rawValue)
        }
    }
}

private struct SilentWorker: EngineWorker {
    let description = "silent"

    func answer(_ question: EngineQuestion) -> EngineAnswer {
        while true { pause() }
    }
}

private struct CrashingWorker: EngineWorker {
    let description = "crashing"

    func answer(_ question: EngineQuestion) -> EngineAnswer { exit(4) }
}

/// Answers under the kind of a greeting, which no question is answered with.
private struct BabblingWorker: EngineWorker {
    let description = "babbling"

    func answer(_ question: EngineQuestion) -> EngineAnswer { .ready("again") }
}
