/// One outbound HTTP request and the limits it runs under.
package struct HTTPCall: Equatable, Sendable {
    /// The method on the request line.
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
    }

    /// How often the request may reach the server.
    package enum Delivery: Equatable, Sendable {
        /// The server recognises a repeat, or a repeat does no harm.
        ///
        /// The request may ride on a kept connection. If that connection turns out to be dead before any byte of the
        /// reply came, libcurl sends the request again on a new one without telling.
        case repeatable
        /// The request goes out on a connection of its own, so that nothing below us ever sends it twice.
        ///
        /// Costs a TCP and a TLS handshake. It is what a text message needs, which has no idempotency key.
        case atMostOnce
    }

    /// The method on the request line.
    package var method: Method
    /// An absolute `http` or `https` address.
    package var url: String
    /// Sent as they are, after libcurl's own.
    package var headers: [HTTPHeader]
    /// Sent as it is; nil sends no body and no length.
    package var body: [UInt8]?
    /// From the start of the call to the last byte of the reply.
    package var timeout: Duration
    /// For the name look-up, TCP and TLS together.
    package var connectTimeout: Duration
    /// How often the request may reach the server.
    package var delivery: Delivery
    /// The largest body that is read; a larger one ends the call with ``TransportError/Kind/replyTooLarge(limit:)``.
    package var replyLimit: Int

    package init(
        _ method: Method, _ url: String, headers: [HTTPHeader] = [], body: [UInt8]? = nil, timeout: Duration,
        connectTimeout: Duration = HTTPLimits.connectTimeout, delivery: Delivery = .repeatable,
        replyLimit: Int = HTTPLimits.replyBody
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.connectTimeout = connectTimeout
        self.delivery = delivery
        self.replyLimit = replyLimit
    }
}
