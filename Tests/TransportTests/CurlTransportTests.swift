import Testing
import Transport

/// libcurl against real loopback sockets. A deadline runs on a clock that the test turns; nothing waits for real time.
struct CurlTransportTests {
    /// The body, the method and the headers arrive as given, and the reply comes back whole.
    @Test func aCallCarriesItsBodyAndHeaders() async throws {
        try await withServer { server, transport in
            let call = HTTPCall(
                .post, server.url("/echo"), headers: [HTTPHeader("X-Name", "value"), HTTPHeader("X-Empty", "")],
                body: Array("hello".utf8), timeout: .seconds(30))
            let reply = try await transport.send(call)
            #expect(reply.status == 200)
            #expect(reply.body == Array("hello".utf8))
            #expect(reply.headers.first(named: "x-kind") == "loopback")
            #expect(server.sightings.requests == ["POST /echo"])
            #expect(server.sightings.lastHeaders["x-name"] == "value")
            #expect(server.sightings.lastHeaders["x-empty"] == "")
            #expect(server.sightings.lastHeaders["expect"] == nil)
        }
    }

    /// A status is an answer; what it means is the client's business.
    @Test(arguments: [("/missing", 404), ("/moved", 302)])
    func everyStatusIsAReply(_ path: String, _ status: Int) async throws {
        try await withServer { server, transport in
            let reply = try await transport.send(HTTPCall(.get, server.url(path), timeout: .seconds(30)))
            #expect(reply.status == status)
            #expect(server.sightings.requests.count == 1)
        }
    }

    /// Connections are kept.
    @Test func callsInTurnShareOneConnection() async throws {
        try await withServer { server, transport in
            for _ in 0..<5 {
                _ = try await transport.send(HTTPCall(.get, server.url("/echo"), timeout: .seconds(30)))
            }
            #expect(server.sightings.connections == 1)
            #expect(server.sightings.requests.count == 5)
        }
    }

    /// Many at once, all answered, each with its own body.
    @Test func callsAtOnceDoNotMixTheirReplies() async throws {
        try await withServer { server, transport in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        let body = Array("call \(number)".utf8)
                        let call = HTTPCall(.post, server.url("/echo"), body: body, timeout: .seconds(30))
                        return try await transport.send(call).body == body
                    }
                }
                for try await isOwn in group { #expect(isOwn) }
            }
        }
    }

    /// libcurl repeats a request by itself when a kept connection dies under it.
    @Test func aRepeatableCallSurvivesADeadConnection() async throws {
        try await withServer { server, transport in
            let call = HTTPCall(.post, server.url("/once-a-connection"), body: [1], timeout: .seconds(30))
            _ = try await transport.send(call)
            let second = try await transport.send(call)
            #expect(second.status == 200)
            #expect(server.sightings.requests.count == 3)
        }
    }

    /// A text message must not be repeated behind our back: the same server, and exactly one request a call.
    @Test func anAtMostOnceCallIsNeverRepeatedBelow() async throws {
        try await withServer { server, transport in
            let call = HTTPCall(
                .post, server.url("/once-a-connection"), body: [1], timeout: .seconds(30), delivery: .atMostOnce)
            _ = try await transport.send(call)
            _ = try await transport.send(call)
            #expect(server.sightings.requests.count == 2)
            #expect(server.sightings.connections == 2)
        }
    }

    /// Nothing listens: certain that the request did not arrive.
    @Test func aRefusedConnectionIsNotAmbiguous() async throws {
        try await withServer { server, transport in
            let url = server.url("/echo")
            try await server.stop()
            let error = await failure(of: HTTPCall(.get, url, timeout: .seconds(30)), by: transport)
            #expect(error?.kind == .couldNotConnect)
            #expect(error?.requestMayHaveArrived == false)
            #expect(error?.host == "127.0.0.1:\(server.port)")
        }
    }

    /// The request was read and no reply came: the ambiguous case, on a new connection and on a kept one.
    @Test(arguments: [false, true])
    func noReplyInTimeIsAmbiguous(_ hasKeptConnection: Bool) async throws {
        let clock = HandClock()
        try await withServer(clock: clock) { server, transport in
            if hasKeptConnection {
                _ = try await transport.send(HTTPCall(.get, server.url("/echo"), timeout: .seconds(2)))
            }
            async let error = failure(of: HTTPCall(.get, server.url("/silent"), timeout: .seconds(2)), by: transport)
            await server.sawRequest(for: "/silent")
            await clock.someoneSleeps()
            clock.advance(by: .seconds(2))
            #expect(await error?.kind == .timedOut)
            #expect(await error?.requestMayHaveArrived == true)
        }
    }

    /// Half a reply and then the end.
    @Test func aConnectionLostInTheReplyIsAmbiguous() async throws {
        try await withServer { server, transport in
            let error = await failure(of: HTTPCall(.get, server.url("/half"), timeout: .seconds(30)), by: transport)
            #expect(error?.kind == .connectionLost)
            #expect(error?.requestMayHaveArrived == true)
        }
    }

    /// Cancelling the task ends the transfer, and the transport goes on.
    @Test func cancellingTheTaskEndsTheCall() async throws {
        try await withServer { server, transport in
            let task = Task {
                await failure(of: HTTPCall(.get, server.url("/silent"), timeout: .seconds(3600)), by: transport)
            }
            await server.sawRequest(for: "/silent")
            task.cancel()
            #expect(await task.value?.kind == .cancelled)
            let next = try await transport.send(HTTPCall(.get, server.url("/echo"), timeout: .seconds(30)))
            #expect(next.status == 200)
        }
    }

    /// A task cancelled beforehand never sends.
    @Test func aCancelledTaskSendsNothing() async throws {
        try await withServer { server, transport in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return await failure(of: HTTPCall(.get, server.url("/echo"), timeout: .seconds(30)), by: transport)
            }
            let error = await task.value
            #expect(error?.kind == .cancelled)
        }
    }

    /// Exactly the limit passes; one byte more does not.
    @Test(arguments: [(100, true), (101, false)])
    func theReplyLimitIsExact(_ size: Int, _ isAllowed: Bool) async throws {
        try await withServer { server, transport in
            let call = HTTPCall(.get, server.url("/bytes/\(size)"), timeout: .seconds(30), replyLimit: 100)
            if isAllowed {
                let reply = try await transport.send(call)
                #expect(reply.body.count == size)
            } else {
                #expect(await failure(of: call, by: transport)?.kind == .replyTooLarge(limit: 100))
            }
        }
    }

    /// Stopping answers what is under way, ends the thread, and refuses what comes later.
    @Test func stoppingAnswersCallsInFlight() async throws {
        let server = try await LoopbackServer.start()
        let curl = CurlTransport(clock: ContinuousClock())
        let transport = curl.transport
        async let first = failure(of: HTTPCall(.get, server.url("/silent"), timeout: .seconds(3600)), by: transport)
        async let second = failure(of: HTTPCall(.get, server.url("/silent"), timeout: .seconds(3600)), by: transport)
        await server.sawRequest(for: "/silent")
        await server.sawRequest(for: "/silent")
        await curl.stop()
        #expect(await first?.kind == .stopped)
        #expect(await second?.kind == .stopped)
        #expect(
            await failure(of: HTTPCall(.get, server.url("/"), timeout: .seconds(1)), by: transport)?.kind == .stopped)
        await curl.stop()
        try await server.stop()
    }

    /// A call above the limit is refused at once.
    @Test func callsInFlightAreLimited() async throws {
        let server = try await LoopbackServer.start()
        let curl = CurlTransport(clock: ContinuousClock(), limits: .init(callsInFlight: 1))
        let transport = curl.transport
        async let first = failure(of: HTTPCall(.get, server.url("/silent"), timeout: .seconds(3600)), by: transport)
        await server.sawRequest(for: "/silent")
        let second = await failure(of: HTTPCall(.get, server.url("/echo"), timeout: .seconds(30)), by: transport)
        #expect(second?.kind == .tooManyCalls(limit: 1))
        await curl.stop()
        #expect(await first?.kind == .stopped)
        try await server.stop()
    }

    /// A value with a line break could smuggle a header; an address without a scheme means nothing.
    @Test func aCallThatIsNotWellFormedIsRefused() async throws {
        try await withServer { server, transport in
            let smuggling = HTTPCall(
                .get, server.url("/echo"), headers: [HTTPHeader("X-A", "b\r\nX-C: d")], timeout: .seconds(30))
            let calls = [
                smuggling, HTTPCall(.get, "ftp://127.0.0.1/", timeout: .seconds(1)),
                HTTPCall(.get, "http://127.0.0.1/a b", timeout: .seconds(1)),
            ]
            for call in calls {
                guard case .invalidCall = await failure(of: call, by: transport)?.kind else {
                    Issue.record("\(call.url) was not refused")
                    continue
                }
            }
            #expect(server.sightings.requests.isEmpty)
        }
    }

    /// Paths and queries may hold tokens; an error shows the host alone.
    @Test func errorsShowTheHostAlone() async throws {
        try await withServer { server, transport in
            let url = server.url("/secret-path?token=secret")
            try await server.stop()
            let error = await failure(of: HTTPCall(.get, url, timeout: .seconds(30)), by: transport)
            #expect(error.map { !"\($0)".contains("secret") } == true)
        }
    }
}

/// Runs a body with a server and a live transport, and ends both.
private func withServer(
    clock: any Clock<Duration> = ContinuousClock(),
    _ body: (LoopbackServer, HTTPTransport) async throws -> Void
) async throws {
    let server = try await LoopbackServer.start()
    let curl = CurlTransport(clock: clock)
    try await body(server, curl.transport)
    await curl.stop()
    try? await server.stop()
}

/// The error that a call ends with; nil, and an issue on record, if it ends well.
private func failure(of call: HTTPCall, by transport: HTTPTransport) async -> TransportError? {
    do {
        _ = try await transport.send(call)
        Issue.record("\(call.url) was answered")
        return nil
    } catch {
        return error as? TransportError
    }
}
