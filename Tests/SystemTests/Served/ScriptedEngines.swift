import Foundation
import Sound
import Voice

/// A folder such as `make engines` fills, in which the recogniser knows the sentences of scripted callers by their sound and nothing else;
/// and the clock that serving processes are given. Made once for all tests of this process.
struct ScriptedEngines: Sendable {
    static let shared = Task { try await ScriptedEngines() }

    let folder: URL
    /// Loaded before a program, moves the time of day that it sees.
    let clock: URL

    private init() async throws {
        // Process ends leave no moment to remove it; the name says whose it is.
        folder = FileManager.default.temporaryDirectory.appending(path: "livecarts-scripted-engines-\(getpid())")
        clock = folder.appending(path: "shifted-clock.so")
        for name in ["lib", "models"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        try await BuiltProgram.compile(
            "Tests/SystemTests/Fixtures/scripted-ear.c", to: folder.appending(path: "lib/liblivecarts-whisper.so"),
            options: ["-lm"])
        try await BuiltProgram.compile(
            "Tests/CommandTests/Fixtures/shifted-clock.c", to: clock, options: ["-ldl"])
        try Self.sentences().write(to: folder.appending(path: "models/whisper-tiny.en-q8_0.bin"))
        for name in ["stop-phrases.txt", "ordinary-phrases.txt"] {
            try Data().write(to: folder.appending(path: "models/\(name)"))
        }
    }

    /// Every sentence of `Audio/caller` as `scripted-ear.c` reads them.
    private static func sentences() throws -> Data {
        let audio = try AudioFolder(Repository.folder("Audio"))
        let clips = audio.manifest.clips.filter { $0.role == .caller }
        var data = number(clips.count)
        for clip in clips {
            let samples = try audio.clip(named: clip.name, rate: .wideband).samples
            data += number(clip.text.utf8.count) + Data(clip.text.utf8) + number(samples.count)
            data += samples.withUnsafeBytes { Data($0) }
        }
        return data
    }

    private static func number(_ value: Int) -> Data {
        withUnsafeBytes(of: Int32(value)) { Data($0) }
    }
}
