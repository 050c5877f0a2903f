/// Where the speech engines are.
package struct EnginePlace: Sendable, Equatable {
    /// The `livecarts` executable, which is run again as the engine's process.
    package let executable: String
    /// The folder that `make engines` fills.
    package let folder: String

    package init(executable: String, folder: String) {
        self.executable = executable
        self.folder = folder
    }
}
