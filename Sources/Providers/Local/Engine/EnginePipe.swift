internal import Foundation

/// The two ends an engine process talks through, as plain descriptors.
package struct EnginePipe: Sendable {
    /// Where questions come from.
    let input: Int32
    /// Where answers go.
    let output: Int32

    package init(input: Int32, output: Int32) {
        self.input = input
        self.output = output
    }

    /// A read or write that failed, with the system's number for it.
    struct Failure: Error { let number: Int32 }

    /// The most bytes of one read: the usual size of a pipe.
    private static let readSize = 65_536

    /// Waits for bytes; `nil` when the other side has closed its end.
    func read() throws(Failure) -> [UInt8]? {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.readSize) { buffer, initialised in
            repeat {
                count = Foundation.read(input, buffer.baseAddress, buffer.count)
            } while count < 0 && errno == EINTR
            initialised = max(0, count)
        }
        guard count >= 0 else { throw Failure(number: errno) }
        return count == 0 ? nil : bytes
    }

    /// Writes everything.
    func write(_ bytes: [UInt8]) throws(Failure) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.write(output, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
            }
            guard count >= 0 || errno == EINTR else { throw Failure(number: errno) }
            sent += max(0, count)
        }
    }

    /// How much less eager an engine is for the processor than the media path, which must never wait for it.
    private static let niceness: Int32 = 5

    /// Takes over standard input and output of this process, so that nothing else can write between the frames:
    /// what is printed by mistake goes to standard error. Also lowers the process's priority.
    package static func takeStandardStreams() -> EnginePipe {
        // A write after the other side has gone is an error to handle, not a signal to die of.
        _ = signal(SIGPIPE, SIG_IGN)
        let input = dup(STDIN_FILENO)
        let output = dup(STDOUT_FILENO)
        _ = dup2(STDERR_FILENO, STDOUT_FILENO)
        close(STDIN_FILENO)
        _ = nice(niceness)
        return EnginePipe(input: input, output: output)
    }
}
