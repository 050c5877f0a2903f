import Foundation
import Testing

/// `livecarts keys init`.
@Suite(.timeLimit(.minutes(2)))
struct KeyTests {
    /// The key is 32 bytes in base64, in a file that only its owner can read.
    @Test func aKeyIsForItsOwnerOnly() async throws {
        try await Workplace.use { place in
            let mode = try FileManager.default.attributesOfItem(atPath: place.key)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let text = try String(contentsOfFile: place.key, encoding: .utf8)
            #expect(Data(base64Encoded: text.trimmingCharacters(in: .newlines))?.count == 32)
        }
    }

    /// Two keys are never the same, and the key is not printed.
    @Test func aKeyIsFreshAndNotPrinted() async throws {
        try await Workplace.use { place in
            let outcome = try await place.run(["keys", "init", place.path("other.key")])
            let (first, second) = (
                try String(contentsOfFile: place.key, encoding: .utf8),
                try String(contentsOfFile: place.path("other.key"), encoding: .utf8)
            )
            #expect(first != second)
            #expect(!outcome.output.contains(second.trimmingCharacters(in: .newlines)))
        }
    }

    /// An existing file is left alone: it may be the only key to everything that is kept.
    @Test func anExistingFileIsLeftAlone() async throws {
        try await Workplace.use { place in
            let before = try Data(contentsOf: URL(filePath: place.key))
            let outcome = try await place.run(["keys", "init", place.key])
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains("\(place.key) exists already and was left alone; choose another path"))
            #expect(try Data(contentsOf: URL(filePath: place.key)) == before)
        }
    }
}
