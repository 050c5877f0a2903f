/// Where the speech engines are and how many of them run.
package struct EnginePlace: Sendable, Equatable {
    /// The `livecarts` executable, which is run again as the engine's process.
    package let executable: String
    /// The folder that `make engines` fills.
    package let folder: String
    /// Recognisers at work at the same time.
    package var recognisers: Int

    package init(executable: String, folder: String, recognisers: Int = 1) {
        self.executable = executable
        self.folder = folder
        self.recognisers = recognisers
    }
}
