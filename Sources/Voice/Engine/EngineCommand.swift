/// How to start an engine process.
package struct EngineCommand: Equatable, Sendable {
    /// Path of the executable.
    package var executable: String
    /// Its arguments, without the executable's own name.
    package var arguments: [String]

    package init(executable: String, arguments: [String]) {
        self.executable = executable
        self.arguments = arguments
    }

    /// The command line of this project's own engine: `livecarts engine hear --engines FOLDER`.
    ///
    /// - Parameters:
    ///   - role: What the process shall do.
    ///   - livecarts: Path of the `livecarts` executable.
    ///   - engines: Folder that `make engines` filled.
    package static func own(_ role: EngineRole, livecarts: String, engines: String) -> EngineCommand {
        EngineCommand(executable: livecarts, arguments: ["engine", role.rawValue, "--engines", engines])
    }
}
