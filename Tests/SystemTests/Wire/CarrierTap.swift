import NIOCore
import NIOPosix
import Synchronization

/// A wire tap between the look-alike and the server: everything passes unchanged, unless a test puts something in between.
///
/// It is the address that the server is reached by, so its port is known before either runs.
final class CarrierTap: Sendable {
    /// A media socket that is about to be opened.
    struct Knock: Sendable {
        let path: String
        let token: String?
    }

    /// What a test does to media sockets.
    struct Mischief: Sendable {
        /// Is let finish before the carrier's own upgrade request is passed on.
        var beforeUpgrade: (@Sendable (Knock) async -> Void)?
        /// WebSocket messages put behind the message of that number, from 1, of what the carrier sends.
        var messages: [Int: [[UInt8]]] = [:]
        /// Whether the carrier's messages are kept.
        var keepsMessages = false
    }

    private struct State {
        var target: Int?
        var listener: (any Channel)?
        var channels: [ObjectIdentifier: any Channel] = [:]
        var knocks: [Knock] = []
        var kept: [[UInt8]] = []
        var inserted = 0
    }

    let mischief: Mischief
    private let state = Mutex(State())

    private init(_ mischief: Mischief) {
        self.mischief = mischief
    }

    /// Starts to listen on a free port.
    static func start(_ mischief: Mischief) async throws -> CarrierTap {
        let tap = CarrierTap(mischief)
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    tap.opened(channel)
                    try channel.pipeline.syncOperations.addHandler(CarrierSide(tap: tap))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        tap.state.withLock { $0.listener = listener }
        return tap
    }

    var port: Int { state.withLock { $0.listener?.localAddress?.port ?? 0 } }
    /// Every media socket that the carrier asked for.
    var knocks: [Knock] { state.withLock { $0.knocks } }
    /// The carrier's media messages, if they are kept.
    var messages: [[UInt8]] { state.withLock { $0.kept } }
    /// How many messages were put in.
    var inserted: Int { state.withLock { $0.inserted } }

    /// Where the server is.
    var target: Int? {
        get { state.withLock { $0.target } }
        set { state.withLock { $0.target = newValue } }
    }

    /// Closes every connection and listens no more.
    func stop() async {
        let (listener, channels) = state.withLock { ($0.listener, Array($0.channels.values)) }
        try? await listener?.close()
        for channel in channels { try? await channel.close() }
    }

    func opened(_ channel: any Channel) {
        let id = ObjectIdentifier(channel)
        state.withLock { $0.channels[id] = channel }
        channel.closeFuture.whenComplete { _ in self.state.withLock { $0.channels[id] = nil } }
    }

    func knocked(_ knock: Knock) { state.withLock { $0.knocks.append(knock) } }
    func passed(_ message: [UInt8]) { state.withLock { $0.kept.append(message) } }
    func putIn(_ count: Int) { state.withLock { $0.inserted += count } }
}
