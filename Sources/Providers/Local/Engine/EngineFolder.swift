internal import Foundation

/// The folder that `make engines` fills.
package struct EngineFolder: Equatable, Sendable {
    /// Its path.
    package let path: String

    package init(_ path: String) { self.path = path }

    /// The name it has at the top of a checkout.
    package static let name = ".engines"

    /// The recogniser library.
    package var whisperLibrary: String { path + "/lib/liblivecarts-whisper.so" }

    /// The recogniser's weights.
    package var whisperModel: String { path + "/models/whisper-tiny.en-q8_0.bin" }

    /// What the recogniser listens for once more: ways to ask to be left alone, one a line.
    package var stopPhrases: String { path + "/models/stop-phrases.txt" }

    /// What it holds them against: what callers say otherwise, one a line.
    package var ordinaryPhrases: String { path + "/models/ordinary-phrases.txt" }

    /// Whether a recogniser is installed here. It may still fail to load; only the engine process finds out.
    package var hasRecogniser: Bool {
        [whisperLibrary, whisperModel, stopPhrases, ordinaryPhrases]
            .allSatisfy(FileManager.default.isReadableFile(atPath:))
    }

    /// What to tell a user when ``hasRecogniser`` is false.
    package var missing: String { "no recogniser in \(path); run `make engines`" }

    /// The nearest engine folder: in each of the given folders, then in the folders above it.
    ///
    /// - Parameter folders: Where to begin, for example the working folder and the executable's own.
    package static func nearest(to folders: [String]) -> EngineFolder? {
        for start in folders {
            var folder = URL(fileURLWithPath: start).standardizedFileURL
            while true {
                let candidate = EngineFolder(folder.appendingPathComponent(name).path)
                if candidate.hasRecogniser { return candidate }
                let parent = folder.deletingLastPathComponent().standardizedFileURL
                guard parent.path != folder.path, folder.path != "/" else { break }
                folder = parent
            }
        }
        return nil
    }
}
