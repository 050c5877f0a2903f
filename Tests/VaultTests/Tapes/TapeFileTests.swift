import CallCore
import Commerce
import Foundation
import Testing
import Vault

/// What a tape's file is worth when something has happened to it.
struct TapeFileTests {
    private static let entries = (0..<10).map { [UInt8](repeating: UInt8($0), count: 1000) }
    private static let preambleCount = 16

    /// A vault with one call and a tape of five chunks of two entries each.
    private func recorded(isFinished: Bool = true) async throws -> (opened: OpenedVault, file: URL) {
        let opened = try OpenedVault()
        _ = try await VaultConformance.inCall(opened.vault)
        try await opened.vault.storeContentKey(
            ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
        let writer = try await opened.vault.openTape(of: Sample.call, at: Sample.start)
        for (index, entry) in Self.entries.enumerated() {
            try await writer.append(entry, at: CallTime(.seconds(index)))
        }
        if isFinished { try await writer.finish() }
        let tapes = URL(filePath: opened.dataPath).appending(path: "tapes")
        let names = try FileManager.default.contentsOfDirectory(atPath: tapes.path)
        return (opened, tapes.appending(path: try #require(names.first)))
    }

    private func read(_ opened: OpenedVault) async throws -> TapeReading {
        try await opened.vault.readTape(of: Sample.call, for: try Sample.reason(), at: Sample.start)
    }

    /// Where each chunk of a file begins, and its end.
    private func chunks(of bytes: [UInt8]) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        var start = Self.preambleCount
        while start < bytes.count {
            let count = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
            chunks.append(start..<start + 5 + count)
            start += 5 + count
        }
        return chunks
    }

    /// A chunk spans two seconds at the most, and the last one says that it is the last.
    @Test func aTapeIsCutIntoChunksOfTwoSeconds() async throws {
        let (opened, file) = try await recorded()
        let bytes = [UInt8](try Data(contentsOf: file))
        #expect(chunks(of: bytes).count == 5)
        #expect(try await read(opened) == TapeReading(entries: Self.entries, shortfalls: []))
    }

    @Test func aChunkIsClosedAtSixtyFourKibibytes() async throws {
        let opened = try OpenedVault()
        _ = try await VaultConformance.inCall(opened.vault)
        try await opened.vault.storeContentKey(
            ContentKey(), of: Sample.call, under: try Sample.recordingConsent(), at: Sample.start)
        let writer = try await opened.vault.openTape(of: Sample.call, at: Sample.start)
        for _ in 0..<5 { try await writer.append([UInt8](repeating: 1, count: 32 << 10), at: .zero) }
        await #expect(throws: VaultError.self) {
            try await writer.append([UInt8](repeating: 1, count: (64 << 10) + 1), at: .zero)
        }
        try await writer.finish()
        let tapes = URL(filePath: opened.dataPath).appending(path: "tapes")
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: tapes.path).first)
        #expect(chunks(of: [UInt8](try Data(contentsOf: tapes.appending(path: name)))).count == 3)
    }

    /// Whatever byte the file ends at, what came before the last whole chunk is read.
    @Test func aTruncatedTapeIsReadUpToTheLastGoodChunk() async throws {
        let (opened, file) = try await recorded()
        let bytes = [UInt8](try Data(contentsOf: file))
        for (index, chunk) in chunks(of: bytes).enumerated() {
            for end in [chunk.lowerBound, chunk.lowerBound + 3, chunk.upperBound - 1] {
                try Data(bytes[..<end]).write(to: file)
                let reading = try await read(opened)
                #expect(reading.entries == Array(Self.entries[..<(2 * index)]))
                #expect(
                    reading.shortfalls == [TapeReading.Shortfall(part: 1, goodChunks: index, cause: .cutOff)])
            }
        }
    }

    /// A tape whose writer died says so, and gives what it had closed.
    @Test func anUnfinishedTapeIsReadAsCutOff() async throws {
        let (opened, _) = try await recorded(isFinished: false)
        let reading = try await read(opened)
        #expect(reading.entries == Array(Self.entries[..<8]))
        #expect(reading.shortfalls.map(\.cause) == [.cutOff])
        #expect(reading.shortfalls.first?.description.contains("4 good chunks") == true)
    }

    /// A flipped bit, a chunk in another's place, and an end mark set early are all found.
    @Test(arguments: ["flipped", "swapped", "ended early"])
    func aTamperedTapeIsReadUpToTheDamage(how: String) async throws {
        let (opened, file) = try await recorded()
        var bytes = [UInt8](try Data(contentsOf: file))
        let chunks = chunks(of: bytes)
        switch how {
        case "flipped": bytes[chunks[1].upperBound - 1] ^= 1
        case "swapped":
            bytes =
                Array(bytes[..<chunks[1].lowerBound]) + bytes[chunks[2]] + bytes[chunks[1]]
                + bytes[chunks[3].lowerBound...]
        default: bytes[chunks[1].lowerBound + 4] = 1
        }
        try Data(bytes).write(to: file)
        let reading = try await read(opened)
        #expect(reading.entries == Array(Self.entries[..<2]))
        #expect(reading.shortfalls == [TapeReading.Shortfall(part: 1, goodChunks: 1, cause: .damaged)])
    }

    @Test func aMissingFileAndAMissingTapeAreTold() async throws {
        let (opened, file) = try await recorded()
        try FileManager.default.removeItem(at: file)
        #expect(try await read(opened).shortfalls.map(\.cause) == [.fileMissing])
        let empty = try OpenedVault()
        _ = try await VaultConformance.inCall(empty.vault)
        await #expect(throws: VaultError.noTape(Sample.call.call)) { _ = try await read(empty) }
    }
}
