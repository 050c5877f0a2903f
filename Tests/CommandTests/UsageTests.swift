import Foundation
import Testing

/// Exit codes: 0 done, 1 found a problem, 2 wrong use.
@Suite(.timeLimit(.minutes(2)))
struct UsageTests {
    /// Wrong use ends with 2, says what is wrong and how it is right, and prints nothing that a script could take for an answer.
    @Test(arguments: [
        ["bogus"], ["keys", "init"], ["serve", "--bogus"], ["calls", "show"], ["calls", "list", "--limit", "0"],
        ["calls", "render", "call_1", "--output", "call.ogg"], ["replay"], ["engine", "sing"],
        ["bench", "media", "--calls", "none"], ["bench", "opening", "--openings", "0"],
        ["lookalike", "--facts", "guessed"], ["people", "why", "813"],
        ["people", "may-call", "+18135550142", "--at", "soon"], ["demo", "--outbound", "G729"],
        ["access", "grant", "--role", "king", "--name", "a"], ["access", "grant", "--role", "qa", "--name", "Anna Q"],
        ["access", "grant", "--role", "qa", "--name", "a", "--expires", "soon"], ["access", "revoke"],
        ["access", "approve", "apr_1"],
    ])
    func wrongUseEndsWithTwo(_ arguments: [String]) async throws {
        let outcome = try await Program.run(arguments, in: FileManager.default.temporaryDirectory)
        #expect(outcome.code == 2)
        #expect(outcome.errors.hasPrefix("Error: "))
        #expect(outcome.errors.contains("Usage: livecarts"))
        #expect(outcome.output.isEmpty)
    }

    /// A number that is none is not repeated: it may be most of a real one.
    @Test func aBadNumberIsNotRepeated() async throws {
        let outcome = try await Program.run(
            ["people", "why", "8135550142"], in: FileManager.default.temporaryDirectory)
        #expect(outcome.code == 2)
        #expect(!outcome.errors.contains("8135550142"))
        #expect(outcome.errors.contains("+ and 8 to 15 digits"))
    }

    /// The call of an earlier demonstration is never taken for the one that is to be made.
    @Test func aFolderOfAnEarlierDemonstrationIsLeftAlone() async throws {
        try await Workplace.use { place in
            try FileManager.default.createDirectory(
                atPath: place.path("earlier/data"), withIntermediateDirectories: true)
            let outcome = try await place.run(["demo", "--headless", "--folder", place.path("earlier")])
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains("holds an earlier demonstration; name another --folder"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: place.path("earlier")) == ["data"])
        }
    }

    /// Arguments are found also where a library that was loaded first has moved the environment.
    @Test(.enabled(if: ShiftedClock.canBeMade, ShiftedClock.absence))
    func argumentsAreFoundBehindAPreloadedLibrary() async throws {
        try await Workplace.use { place in
            let clock = try await ShiftedClock.make(in: place.folder, shift: .zero, movesEnvironment: true)
            let outcome = try await place.run(["keys", "init", "again.key"], changed: clock.settings)
            #expect(outcome.code == 0)
            #expect(FileManager.default.fileExists(atPath: place.path("again.key")))
        }
    }
}
