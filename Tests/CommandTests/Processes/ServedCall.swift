import Foundation

/// One call between two processes, `livecarts serve` and `livecarts lookalike`, and what was asked beside them meanwhile.
struct ServedCall: Sendable {
    let notes: Conversation.Notes
    let serveEnd: RunningProgram.End
    let lookalikeEnd: RunningProgram.End

    /// Made once, for all tests that look at it.
    static let shared = Task { try await madeInTime() }

    /// A wait that no test's time limit can end, since all of them share it.
    private static let patience: Duration = .seconds(240)

    struct TookTooLong: Error {}

    private static func madeInTime() async throws -> ServedCall {
        try await withThrowingTaskGroup(of: ServedCall.self) { group in
            group.addTask { try await make() }
            group.addTask {
                try await Task.sleep(for: patience)
                throw TookTooLong()
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw TookTooLong() }
            return first
        }
    }

    private static func make() async throws -> ServedCall {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "livecarts-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = Workplace(folder: folder)
        _ = try await place.run(["keys", "init", place.key])
        let clock = try await ShiftedClock.lawful(in: folder)
        let port = try HeldPort()
        let number = port.number
        // She picks up, listens a while and hangs up; to a text she says YES.
        try place.write(
            #"{"\#(SampleCart.person)":{"pickUp":{"answers":{"afterSeconds":1}},"steps":[{"wait":{"seconds":4}},{"hangUp":{}}]}}"#,
            to: "callers.json")
        try place.write(
            #"{"\#(SampleCart.person)":{"delivery":"delivered","replies":[{"whenTextContains":"YES","text":"YES","afterMilliseconds":100,"times":1}]}}"#,
            to: "texters.json")
        let (served, lookalikeEnd) = try await RunningProgram.run(
            [
                "lookalike", "--port", "0", "--webhook-url", "http://127.0.0.1:\(number)/telnyx/webhooks", "--number",
                "+18135550100", "--callers", "callers.json", "--texters", "texters.json", "--api-key",
                Workplace.apiKey, "--audio", Repository.audio.path,
            ], in: folder, settings: clock.settings
        ) { telnyx in
            let key = try await telnyx.value(behind: "TELNYX_PUBLIC_KEY=")
            let address = try await telnyx.value(behind: "TELNYX_API_URL=")
            return try await Conversation(
                place: place, clock: clock,
                settings: clock.settings.merging([
                    "TELNYX_PUBLIC_KEY": key, "TELNYX_API_URL": address,
                    "LIVECARTS_LISTEN": "127.0.0.1:\(number)", "LIVECARTS_PUBLIC_URL": "http://127.0.0.1:\(number)",
                ]) { $1 }
            ).held()
        }
        _ = consume port
        return ServedCall(notes: served.answer, serveEnd: served.end, lookalikeEnd: lookalikeEnd)
    }
}
