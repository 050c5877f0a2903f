import Logging
import NIOCore
import NIOPosix
import NIOWebSocket
import Synchronization

/// The sockets of a bench: on one event loop the media sessions of a server, on another the carrier's ends.
///
/// They speak WebSocket over TCP on loopback. The HTTP upgrade in front of it and TLS, which ends before this process, are left out.
final class BenchSockets: Sendable {
    private static let maxFrameBytes = 1 << 16
    private static let maxMessageBytes = 1 << 17

    private let near = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let far = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let farEnds = Mutex<[(channel: any Channel, end: NIOLoopBound<FarEnd>)]>([])

    /// Processor time that the event loop of the media sessions has used so far.
    func nearTime() async throws -> Duration {
        try await near.any().submit { ProcessMeter.threadTime }.get()
    }

    /// Messages that the carrier's ends have sent and received so far.
    func counts() async throws -> (sent: Int, received: Int) {
        let ends = farEnds.withLock { $0.map(\.end) }
        return try await far.any().submit {
            ends.reduce((0, 0)) { ($0.0 + $1.value.sent, $0.1 + $1.value.received) }
        }.get()
    }

    /// Opens one socket for each call.
    func open(_ calls: [BenchCall], frames: FarEndFrames, logger: Logger) async throws {
        let waiting = Mutex(calls.map(\.ticket))
        let tokens = MediaTokens()
        let server = try await ServerBootstrap(group: near)
            .serverChannelOption(.backlog, value: Int32(calls.count))
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard let ticket = waiting.withLock({ $0.popLast() }) else { throw ChannelError.alreadyClosed }
                    try Self.addWebSocket(to: channel)
                    try channel.pipeline.syncOperations.addHandler(
                        MediaSession(ticket: ticket, tokens: tokens, logger: logger))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        guard let address = server.localAddress else { throw ChannelError.unknownLocalAddress }
        for number in calls.indices {
            let delay = TimeAmount.microseconds(Int64(20_000 * number / calls.count))
            let bootstrap = ClientBootstrap(group: far).channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let end = FarEnd(frames, delay: delay)
                    self.farEnds.withLock { $0.append((channel, NIOLoopBound(end, eventLoop: channel.eventLoop))) }
                    try Self.addWebSocket(to: channel)
                    try channel.pipeline.syncOperations.addHandler(end)
                }
            }
            _ = try await bootstrap.connect(to: address).get()
        }
    }

    func close() async throws {
        for (channel, _) in farEnds.withLock({ $0 }) { try? await channel.close() }
        try await near.shutdownGracefully()
        try await far.shutdownGracefully()
    }

    static func addWebSocket(to channel: any Channel) throws {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(WebSocketFrameEncoder())
        try pipeline.addHandler(ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: maxFrameBytes)))
        try pipeline.addHandler(
            NIOWebSocketFrameAggregator(
                minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: 64, maxAccumulatedFrameSize: maxMessageBytes))
    }
}
