import Commerce
package import Transport

/// Telnyx's commands for calls and messages.
///
/// A command that returns has been accepted; what came of it is told by a webhook. Every command carries an identity of
/// the caller's, under which it is repeated on a server's fault or silence (see ``CommandRetry``); a text message has
/// none and is sent at most once.
package struct TelnyxClient: Sendable {
    /// Where Telnyx is, and who we are there.
    package struct Account: Sendable {
        /// Without a slash at the end, such as `https://api.telnyx.com/v2`.
        package let baseURL: String
        /// Goes into every request's `Authorization`.
        package let apiKey: TelnyxAPIKey

        package init(baseURL: String = "https://api.telnyx.com/v2", apiKey: TelnyxAPIKey) {
            self.baseURL = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
            self.apiKey = apiKey
        }
    }

    /// How long a text message may take; there is no second attempt.
    static let messageTimeout = Duration.seconds(10)

    private let account: Account
    private let transport: HTTPTransport
    private let clock: any Clock<Duration>

    /// - Parameter clock: counts the waits between attempts.
    package init(account: Account, transport: HTTPTransport, clock: any Clock<Duration>) {
        self.account = account
        self.transport = transport
        self.clock = clock
    }

    /// Places a call. ``TelnyxError/Kind/ambiguous`` and ``TelnyxError/Kind/unreadableReply`` mean that it may be
    /// ringing: look for its client state among the webhooks, and do not dial again.
    package func dial(_ request: consuming DialRequest) async throws(TelnyxError) -> PlacedCall {
        let data = try await perform(.post, "/calls", request.body, .keyed).data
        guard let data, let control = data.text("call_control_id"),
            let leg = data.text("call_leg_id")
        else { throw TelnyxError(.unreadableReply, status: 200) }
        return PlacedCall(
            controlID: CallControlID(control), legID: CallLegID(leg),
            sessionID: data.text("call_session_id").map { CallSessionID($0) })
    }

    /// Takes a call that somebody made to us.
    ///
    /// - Parameter clientState: comes back in every later event of the call.
    package func answer(
        _ call: CallControlID, clientState: String, as command: CommandID
    ) async throws(TelnyxError) {
        try await act(
            "answer", on: call, ["command_id": .text(command.text), "client_state": .base64(clientState)])
    }

    /// Turns away a call that somebody made to us. That it has ended already is as good.
    package func reject(
        _ call: CallControlID, because cause: CallRejection, as command: CommandID
    ) async throws(TelnyxError) {
        do {
            try await act(
                "reject", on: call, ["command_id": .text(command.text), "cause": .text(cause.rawValue)])
        } catch  where error.kind == .callEnded {
            return
        }
    }

    /// Ends a call. That it has ended already is as good.
    package func hangUp(_ call: CallControlID, as command: CommandID) async throws(TelnyxError) {
        do {
            try await act("hangup", on: call, ["command_id": .text(command.text)])
        } catch  where error.kind == .callEnded {
            return
        }
    }

    /// Asks Telnyx to open a media socket to us. The call must have been answered.
    package func startStreaming(
        _ request: StreamingRequest, on call: CallControlID, as command: CommandID
    ) async throws(TelnyxError) {
        try await act("streaming_start", on: call, request.body(command))
    }

    /// Ends one media stream, or all of the call's if none is named.
    package func stopStreaming(
        _ stream: StreamID? = nil, on call: CallControlID, as command: CommandID
    ) async throws(TelnyxError) {
        try await act(
            "streaming_stop", on: call,
            ["command_id": .text(command.text), "stream_id": (stream?.text).map(WireValue.text)])
    }

    /// Has Telnyx's own voice say something: what is left when our voice cannot be heard.
    package func speak(
        _ sentence: SpokenSentence, on call: CallControlID, as command: CommandID
    ) async throws(TelnyxError) {
        try await act("speak", on: call, sentence.body(command))
    }

    /// Sends a text message, once. ``TelnyxError/Kind/ambiguous`` means that it may have gone out.
    package func send(_ message: consuming MessageRequest) async throws(TelnyxError) -> SentMessage {
        let data = try await perform(.post, "/messages", message.body, .doubles).data
        guard let data, let id = data.text("id") else {
            throw TelnyxError(.unreadableReply, status: 200)
        }
        return SentMessage(id: MessageID(id), parts: data.number("parts"))
    }

    /// Asks what Telnyx knows of a call, which it forgets about ten minutes after the end.
    package func status(of call: CallControlID) async throws(TelnyxError) -> CallStatus {
        let data = try await perform(.get, "/calls/\(call.text.percentEncodedForPath)", nil, .harmless).data
        guard let data, let isAlive = data.flag("is_alive") else {
            throw TelnyxError(.unreadableReply, status: 200)
        }
        return CallStatus(isAlive: isAlive, call: CallReference(data))
    }

    /// How many pages of active calls are read at most: far more calls than one account may have at once.
    static let pageLimit = 200

    /// Lists the calls of a connection that ring or are answered, each with its client state: what a starting process finds a dial by whose
    /// reply was lost.
    package func activeCalls(of connection: String) async throws(TelnyxError) -> [CallReference] {
        let path = "/connections/\(connection.percentEncodedForPath)/active_calls"
        var calls: [CallReference] = []
        var page = ""
        for _ in 0..<Self.pageLimit {
            let reply = try await perform(.get, path + page, nil, .harmless)
            guard let body = try? WireObject.read(reply.body), body.has("data") else {
                throw TelnyxError(.unreadableReply, status: reply.status)
            }
            calls += body.objects("data").map { CallReference($0) }
            guard let next = body.object("meta")?.object("cursors")?.text("after"), !next.isEmpty else { break }
            page = "?page%5Bafter%5D=\(next.percentEncodedForPath)"
        }
        return calls
    }

    /// What comes back tells nothing: the status alone says that the command was accepted.
    private func act(_ action: String, on call: CallControlID, _ body: WireValue) async throws(TelnyxError) {
        _ = try await perform(.post, "/calls/\(call.text.percentEncodedForPath)/actions/\(action)", body, .harmless)
    }

    private func perform(
        _ method: HTTPCall.Method, _ path: String, _ body: WireValue?, _ repetition: CommandRetry.Repetition
    ) async throws(TelnyxError) -> HTTPReply {
        var retry = CommandRetry(repetition)
        let call = call(method, path, body, repetition)
        while true {
            let action: CommandRetry.Action
            switch await attempt(call) {
            case .accepted(let reply): return reply
            case .refused(let error): action = retry.refused(error)
            case .noReply(let error): action = retry.noReplyCame(error)
            }
            switch action {
            case .fail(let error): throw error
            case .retry(let wait):
                do { try await clock.sleep(for: wait) } catch { throw retry.waitCancelled() }
            }
        }
    }

    private enum AttemptResult {
        case accepted(HTTPReply)
        case refused(TelnyxError)
        case noReply(TransportError)
    }

    private func attempt(_ call: HTTPCall) async -> AttemptResult {
        do {
            let reply = try await transport.send(call)
            return (200..<300).contains(reply.status) ? .accepted(reply) : .refused(TelnyxError(reply: reply))
        } catch let error as TransportError {
            return .noReply(error)
        } catch {
            // A transport that breaks its word: what it did is anybody's guess.
            return .noReply(TransportError(.connectionLost, host: call.host, requestMayHaveArrived: true))
        }
    }

    private func call(
        _ method: HTTPCall.Method, _ path: String, _ body: WireValue?, _ repetition: CommandRetry.Repetition
    ) -> HTTPCall {
        let isSingle = repetition == .doubles
        return HTTPCall(
            method, account.baseURL + path,
            headers: [
                HTTPHeader("Authorization", "Bearer \(account.apiKey.secret)"),
                HTTPHeader("Content-Type", "application/json"), HTTPHeader("Accept", "application/json"),
            ],
            body: body?.bytes(), timeout: isSingle ? Self.messageTimeout : CommandRetry.attemptTimeout,
            delivery: isSingle ? .atMostOnce : .repeatable)
    }
}

extension HTTPReply {
    /// What Telnyx wraps every result in; nil if the body is something else.
    fileprivate var data: WireObject? { (try? WireObject.read(body))?.object("data") }
}
