/// Outbound HTTP on libcurl: one thread, one multi handle, so that connections, TLS sessions and addresses are shared by
/// every client in the process.
///
///     let curl = CurlTransport(clock: ContinuousClock())
///     let reply = try await curl.transport.send(HTTPCall(.get, "https://…", timeout: .seconds(5)))
///     await curl.stop()
///
/// Redirects are not followed and the environment's proxy is not used. If nobody stops it, its thread ends when the
/// last reference and the last ``transport`` are gone.
package final class CurlTransport: Sendable {
    /// How much it may hold at once.
    package struct Limits: Equatable, Sendable {
        /// See ``HTTPLimits/callsInFlight``.
        package var callsInFlight: Int
        /// See ``HTTPLimits/keptConnections``.
        package var keptConnections: Int

        package init(
            callsInFlight: Int = HTTPLimits.callsInFlight, keptConnections: Int = HTTPLimits.keptConnections
        ) {
            self.callsInFlight = callsInFlight
            self.keptConnections = keptConnections
        }
    }

    private let loop: CurlLoop
    private let thread: LoopThread
    private let clock: any Clock<Duration>
    private let limits: Limits

    /// Starts the thread.
    ///
    /// - Parameters:
    ///   - clock: counts each call's ``HTTPCall/timeout``.
    ///   - proxy: an address that libcurl understands; nil connects directly.
    package init(clock: any Clock<Duration>, limits: Limits = Limits(), proxy: String? = nil) {
        let loop = CurlLoop(limits: limits, proxy: proxy)
        self.loop = loop
        self.clock = clock
        self.limits = limits
        self.thread = LoopThread { loop.run() }
    }

    deinit {
        loop.stop()
    }

    /// The port that clients take.
    package var transport: HTTPTransport {
        HTTPTransport { [self] call in try await send(call) }
    }

    /// Ends every call under way with ``TransportError/Kind/stopped`` and returns when the thread has ended.
    package func stop() async {
        loop.stop()
        await thread.join()
    }

    private func send(_ call: HTTPCall) async throws -> HTTPReply {
        let id = try open(call)
        let deadline = Task { [clock, loop] in
            do { try await clock.sleep(for: call.timeout) } catch { return }
            loop.end(id, .deadline)
        }
        defer { deadline.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { loop.start(id, call, $0) }
        } onCancel: {
            loop.end(id, .cancelled)
        }
    }

    private func open(_ call: HTTPCall) throws(TransportError) -> UInt64 {
        if let problem = call.problem {
            throw TransportError(.invalidCall(problem), host: call.host, requestMayHaveArrived: false)
        }
        switch loop.open() {
        case .opened(let id):
            return id
        case .full:
            throw TransportError(
                .tooManyCalls(limit: limits.callsInFlight), host: call.host, requestMayHaveArrived: false)
        case .stopped:
            throw TransportError(.stopped, host: call.host, requestMayHaveArrived: false)
        }
    }
}
