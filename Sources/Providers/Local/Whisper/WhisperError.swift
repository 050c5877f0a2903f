/// Why the local recogniser cannot be loaded or did not answer.
package enum WhisperError: Error, Equatable, Sendable {
    /// The library or the weights are not there.
    case notInstalled(EngineFolder)
    /// The library is there and cannot be loaded, for the reason given.
    case library(String)
    /// The weights at this path cannot be read.
    case model(String)
    /// A recognition failed with this status.
    case failed(Int32)
}

extension WhisperError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notInstalled(let folder): folder.missing
        case .library(let problem): "the recogniser library cannot be loaded (\(problem)); run `make engines`"
        case .model(let path): "the recogniser's weights at \(path) cannot be read; remove them and run `make engines`"
        case .failed(let status): "the recogniser failed with status \(status)"
        }
    }
}
