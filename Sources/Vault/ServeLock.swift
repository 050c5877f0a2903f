import Commerce
import Foundation
import Glibc
import Synchronization

/// The lock of a data folder, held by the one process that serves from it.
///
/// The kernel lets go of it when the process ends, however it ends. Whoever holds it may go on at once with every call that the process before
/// left; commands work beside it.
package final class ServeLock: Sendable {
    package static let fileName = "serve.lock"

    /// The name of the process that holds it.
    package let node: NodeID
    private let descriptor: Mutex<Int32?>

    /// Takes the lock.
    /// - Throws: ``ServeLockError`` when another process holds it, or the file cannot be used.
    package init(folder: String, node: NodeID) throws(ServeLockError) {
        let path = URL(filePath: folder, directoryHint: .isDirectory).appending(path: Self.fileName).path
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unusable(path: path, problem: String(cString: strerror(errno))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let problem = errno
            let holder = Self.holder(descriptor)
            close(descriptor)
            guard problem == EWOULDBLOCK else {
                throw .unusable(path: path, problem: String(cString: strerror(problem)))
            }
            throw .held(folder: folder, holder: holder)
        }
        self.node = node
        self.descriptor = Mutex(descriptor)
        // For people who wonder; the lock itself is the kernel's.
        let words = Array("\(node.text) \(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, words, words.count, 0)
    }

    deinit { release() }

    /// Lets go of the folder.
    package func release() {
        descriptor.withLock { held in
            if let descriptor = held { close(descriptor) }
            held = nil
        }
    }

    /// What the holder wrote into the file.
    private static func holder(_ descriptor: Int32) -> String? {
        var bytes = [UInt8](repeating: 0, count: 128)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        let words = String(decoding: bytes.prefix(count), as: UTF8.self)
        return words.split(whereSeparator: \.isWhitespace).dropFirst().first.map(String.init)
    }
}

/// Why a data folder cannot be served from.
package enum ServeLockError: Error, Equatable, CustomStringConvertible {
    /// `holder` is the number of the process, if it is known.
    case held(folder: String, holder: String?)
    case unusable(path: String, problem: String)

    package var description: String {
        switch self {
        case .held(let folder, let holder):
            "another process\(holder.map { " (\($0))" } ?? "") serves from \(folder); end it first, or give this one a folder of its own (LIVECARTS_DATA)"
        case .unusable(let path, let problem):
            "the lock \(path) cannot be taken: \(problem); make the folder writable for this user"
        }
    }
}
