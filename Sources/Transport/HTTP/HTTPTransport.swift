/// The way out by HTTP, as a value: a client takes one and knows nothing of sockets.
///
/// ``CurlTransport/transport`` is the live one. A test writes its own:
///
///     let transport = HTTPTransport { call in HTTPReply(status: 200) }
package struct HTTPTransport: Sendable {
    /// Sends one call and returns its whole reply.
    ///
    /// Throws ``TransportError`` and nothing else; cancelling the task ends the call with
    /// ``TransportError/Kind/cancelled``.
    package var send: @Sendable (HTTPCall) async throws -> HTTPReply

    /// Takes the one thing that a transport does.
    package init(send: @escaping @Sendable (HTTPCall) async throws -> HTTPReply) {
        self.send = send
    }
}
