import Foundation

/// The arguments that this process was started with.
enum ProcessArguments {
    /// Without the program's own name.
    ///
    /// Read from the kernel: Swift looks for them beside the environment, and finds none once a library that was loaded before the
    /// program, such as one that shifts the clock for a test, has moved the environment elsewhere.
    static var list: [String] {
        guard let line = FileManager.default.contents(atPath: "/proc/self/cmdline"), !line.isEmpty else {
            return Array(CommandLine.arguments.dropFirst())
        }
        return line.split(separator: 0, omittingEmptySubsequences: false).dropFirst().dropLast()
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
