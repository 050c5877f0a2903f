import Foundation

/// Where this executable is, to be run again as an engine.
enum ExecutablePath {
    static var own: String {
        // The link names the file that runs, whatever it was called by.
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
}
