import CallCore
import Lookalike
import Runtime
import Server
import Synchronization
import Testing
import Vault

/// A media socket is let in by two tokens, once; everybody else is refused before the upgrade.
@Suite struct MediaTokenTests {
    private final class Answers: Sendable {
        private let list = Mutex<[String: Int?]>([:])

        subscript(name: String) -> Int? {
            get { list.withLock { $0[name] ?? nil } }
            set { list.withLock { $0[name] = newValue } }
        }
    }

    /// Wrong ones before the carrier's own socket; right ones again beside it and after it.
    @Test func onlyTheCarriersOwnSocketIsLetIn() async throws {
        let answers = Answers()
        var plot = Plot([
            .awaitStream, .wait(seconds: 0.2), .say("caller-hello"), .awaitAgentSilence(milliseconds: 900),
            .say("caller-wrong-number"),
        ])
        let port = PortBox()
        plot.mischief.beforeUpgrade = { knock in
            guard let port = port.value, let token = knock.token else { return }
            func answer(_ path: String, _ token: String?) async -> Int? {
                (try? await UpgradeAttempt.status(port: port, path: path, token: token)) ?? nil
            }
            answers["wrong token"] = await answer(knock.path, String(token.reversed()))
            answers["no token"] = await answer(knock.path, nil)
            answers["path as token"] = await answer(knock.path, String(knock.path.split(separator: "/").last ?? ""))
            answers["wrong path"] = await answer(knock.path + "x", token)
        }
        try await CallStage.run(plot) { stage in
            let target = try #require(stage.deployment.port.port)
            port.value = target
            try await stage.leaveCart()
            try await stage.until("the stream starts") { stage.legs().first?.streams.first?.startedAt != nil }
            let knock = try #require(stage.tap.knocks.first)
            let order = try #require(stage.requests("streaming_start").first?.body)
            #expect(order["stream_url"]?.string?.hasSuffix(knock.path) == true)
            #expect(order["stream_auth_token"]?.string == knock.token)
            // The start frame has been read once sound comes back.
            try await stage.until("the agent is heard") { stage.legs().first?.streams.first?.timing.received ?? 0 > 0 }
            let beside = try await UpgradeAttempt.status(port: target, path: knock.path, token: knock.token)
            #expect(beside == 403)
            let call = try await stage.endedCall()
            #expect(call.outcome == .wrongPerson)
            let after = try await UpgradeAttempt.status(port: target, path: knock.path, token: knock.token)
            #expect(after == 403)
            for name in ["wrong token", "no token", "path as token", "wrong path"] {
                #expect(answers[name] == 403, "\(name)")
            }
            #expect(stage.tap.knocks.count == 1)
            #expect(stage.legs().first?.streams.count == 1)
        }
    }

    /// A port that is known later than those who need it.
    private final class PortBox: Sendable {
        private let port = Mutex<Int?>(nil)

        var value: Int? {
            get { port.withLock { $0 } }
            set { port.withLock { $0 = newValue } }
        }
    }
}
