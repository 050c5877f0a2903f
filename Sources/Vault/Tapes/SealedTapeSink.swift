import CallCore
import Commerce
import Foundation

/// Writes one part of a tape to its file.
actor SealedTapeSink: TapeSink {
    /// The first bytes of a tape file; the key's number follows in eight.
    static let magic = Data("LCTAPE1\n".utf8)

    private enum State {
        case writing(FileHandle)
        case finished
    }

    private let part: TapePart
    private let key: DataKey
    private var state: State
    private var chunk = Data()
    private var chunkBegan: CallTime?
    private var counter = 0

    init(part: TapePart, key: DataKey, file: URL) throws {
        self.part = part
        self.key = key
        let made = FileManager.default.createFile(
            atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard made, let handle = try? FileHandle(forWritingTo: file) else {
            throw VaultError.storeFailed("the tape's file cannot be made; is the data folder writable?")
        }
        self.state = .writing(handle)
        try Self.write(Self.magic + withUnsafeBytes(of: key.id.bigEndian) { Data($0) }, to: handle)
    }

    func append(_ entry: [UInt8], at time: CallTime) throws {
        guard entry.count <= TapeChunk.entryLimit else {
            throw VaultError.tooLarge(what: "a tape entry", limit: TapeChunk.entryLimit)
        }
        let handle = try openHandle()
        if let began = chunkBegan, time - began >= TapeChunk.spanLimit { try close(isFinal: false, to: handle) }
        chunk.append(TapeChunk.frame(entry))
        chunkBegan = chunkBegan ?? time
        if chunk.count >= TapeChunk.byteLimit { try close(isFinal: false, to: handle) }
    }

    func finish() throws {
        let handle = try openHandle()
        try close(isFinal: true, to: handle)
        state = .finished
        do {
            try handle.synchronize()
            try handle.close()
        } catch {
            throw VaultError.storeFailed("the tape could not be flushed to the disk")
        }
    }

    private func openHandle() throws -> FileHandle {
        switch state {
        case .writing(let handle): return handle
        case .finished: throw VaultError.tapeFinished(part.call.call)
        }
    }

    private func close(isFinal: Bool, to handle: FileHandle) throws {
        let sealed = try TapeChunk.seal(chunk, counter: counter, isFinal: isFinal, of: part, under: key)
        try Self.write(sealed, to: handle)
        counter += 1
        chunk = Data()
        chunkBegan = nil
    }

    private static func write(_ bytes: Data, to handle: FileHandle) throws {
        do {
            try handle.write(contentsOf: bytes)
        } catch {
            throw VaultError.storeFailed("the tape's file cannot be written; is the disk full?")
        }
    }
}
