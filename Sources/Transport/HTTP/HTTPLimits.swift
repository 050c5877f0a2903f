/// The limits of outbound HTTP that hold unless a call says otherwise.
package enum HTTPLimits {
    /// Bytes of a reply's body. The largest reply that we ask for is a page of calls, a few tens of kilobytes.
    package static let replyBody = 1 << 20
    /// Bytes of a reply's header lines together.
    package static let replyHeaders = 64 << 10
    /// Name look-up, TCP and TLS.
    package static let connectTimeout = Duration.seconds(3)
    /// Calls under way at once; a call above that is refused, not queued.
    package static let callsInFlight = 256
    /// Idle connections kept for later calls.
    package static let keptConnections = 64
    /// How long a looked-up address is believed.
    package static let addressLifetime = Duration.seconds(300)
}
