import ArgumentParser
import Foundation
import Providers
import Voice

/// `livecarts engine`: the process behind the speech ports. The server starts it; nobody else needs to.
struct EngineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engine", abstract: "Serves speech requests on standard input and output.",
        discussion: "Example: livecarts engine hear --engines .engines", shouldDisplay: false)

    @Argument(help: "hear or speak")
    var role: String

    @Option(help: "The folder that 'make engines' fills.")
    var engines = EngineFolder.name

    mutating func validate() throws {
        guard EngineRole(rawValue: role) != nil else { throw ValidationError("the role is hear or speak, not \(role)") }
    }

    func run() async throws {
        guard let role = EngineRole(rawValue: role) else { return }
        let end = EngineServer.serve(role, engines: EngineFolder(engines), threads: 1, pipe: .takeStandardStreams())
        throw ExitCode(end.rawValue)
    }
}
