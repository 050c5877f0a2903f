import Foundation

/// A folder of its own for one test, with a root key in it and settings that a server could start with.
struct Workplace: Sendable {
    static let apiKey = "KEY_that_only_tests_know"
    static let secret = "a secret that only tests know"

    let folder: URL

    /// Gives `work` a fresh folder, and removes it afterwards.
    static func use(_ work: (Workplace) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "livecarts-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = Workplace(folder: folder)
        _ = try await place.run(["keys", "init", place.key])
        try await work(place)
    }

    var key: String { path("root.key") }
    var data: String { path("data") }

    /// Good settings, of nobody's account.
    var settings: [String: String] {
        [
            "TELNYX_API_KEY": Self.apiKey, "TELNYX_PUBLIC_KEY": Data(repeating: 7, count: 32).base64EncodedString(),
            "TELNYX_CONNECTION_ID": "1000000000000000001",
            "TELNYX_MESSAGING_PROFILE_ID": "40000000-0000-4000-8000-000000000001",
            "TELNYX_API_URL": "http://127.0.0.1:1/v2", "LIVECARTS_PUBLIC_URL": "http://127.0.0.1:1",
            "LIVECARTS_INTAKE_SECRET": Self.secret, "LIVECARTS_LISTEN": "127.0.0.1:0", "LIVECARTS_DATA": data,
            "LIVECARTS_ROOT_KEY_FILE": key, "LIVECARTS_PROMPTS": Repository.prompts.path,
            "LIVECARTS_AUDIO": Repository.audio.path, "LIVECARTS_ENGINES": Repository.engines,
            "LIVECARTS_CART_DELAY": "0s",
        ]
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func write(_ text: String, to name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Runs a command here, with the good settings but for `changed`.
    func run(_ arguments: [String], changed: [String: String] = [:]) async throws -> Program.Outcome {
        try await Program.run(
            arguments, in: folder, settings: settings.merging(changed) { _, changed in changed })
    }
}
