import CallCore
import Commerce
import Crypto
import Foundation

/// One sealed chunk of a tape file: its place, its end mark and its call are part of what is sealed.
enum TapeChunk {
    /// A chunk is closed when it has this many bytes,
    static let byteLimit = 64 << 10
    /// or spans this much of the call.
    static let spanLimit = TimeSpan.seconds(2)
    /// The most bytes one entry may have.
    static let entryLimit = 64 << 10
    /// The bytes before a chunk's box: its length and its end mark.
    static let headerCount = 5
    /// Nonce and tag of a box, and room for the last entry that closed the chunk.
    static let sealedLimit = byteLimit + entryLimit + 64

    /// Seals entries as a chunk: length of the box (4 bytes), 1 for the last chunk of the part, the box.
    static func seal(_ entries: Data, counter: Int, isFinal: Bool, of part: TapePart, under key: DataKey) throws -> Data
    {
        let associated = part.associated(counter: counter, isFinal: isFinal, keyID: key.id)
        guard let box = try AES.GCM.seal(entries, using: key.key, authenticating: associated).combined else {
            throw VaultError.storeFailed("a chunk of the tape could not be sealed")
        }
        return bigEndian(UInt32(box.count)) + Data([isFinal ? 1 : 0]) + box
    }

    /// Opens a box; nil when it is not as it was sealed or not in its place.
    static func open(_ box: Data, counter: Int, isFinal: Bool, of part: TapePart, with key: DataKey) -> Data? {
        guard let sealed = try? AES.GCM.SealedBox(combined: box) else { return nil }
        let associated = part.associated(counter: counter, isFinal: isFinal, keyID: key.id)
        return try? AES.GCM.open(sealed, using: key.key, authenticating: associated)
    }

    /// An entry inside a chunk: its length (4 bytes), then its bytes.
    static func frame(_ entry: [UInt8]) -> Data { bigEndian(UInt32(entry.count)) + Data(entry) }

    /// The entries of an opened chunk; nil when they do not fill it.
    static func entries(in chunk: Data) -> [[UInt8]]? {
        var entries: [[UInt8]] = []
        var rest = chunk
        while !rest.isEmpty {
            guard let count = length(rest), rest.count >= 4 + count else { return nil }
            entries.append([UInt8](rest.dropFirst(4).prefix(count)))
            rest = rest.dropFirst(4 + count)
        }
        return entries
    }

    /// The big-endian number in the first four bytes; nil when there are fewer.
    static func length(_ bytes: Data) -> Int? {
        guard bytes.count >= 4 else { return nil }
        return bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }

    private static func bigEndian(_ number: UInt32) -> Data { withUnsafeBytes(of: number.bigEndian) { Data($0) } }
}

/// Which part of which tape.
struct TapePart: Hashable, Sendable {
    let call: CallKey
    /// From 1; each process that wrote to the tape began one.
    let number: Int

    func associated(counter: Int, isFinal: Bool, keyID: Int64) -> Data {
        Data("tapes|chunk|\(call.call.text)/\(number)|\(keyID)|\(counter)|\(isFinal ? "final" : "more")".utf8)
    }
}
