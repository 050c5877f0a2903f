import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A tiny HTTP server on a loopback port of the system's choice. The path says how it behaves.
final class LoopbackServer: Sendable {
    /// What the server saw, in its own words.
    struct Sightings: Equatable {
        var connections = 0
        var requests: [String] = []
        var lastHeaders: [String: String] = [:]
        var lastBody: [UInt8] = []
    }

    let port: Int
    private let channel: any Channel
    private let seen: Sight

    /// Shared by the connections.
    final class Sight: Sendable {
        let sightings = Mutex(Sightings())
        let arrivals: AsyncStream<String>
        let announce: AsyncStream<String>.Continuation

        init() {
            (arrivals, announce) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1000))
        }
    }

    static func start() async throws -> LoopbackServer {
        let seen = Sight()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 64)
            .childChannelInitializer { child in
                child.eventLoop.makeCompletedFuture {
                    try child.pipeline.syncOperations.configureHTTPServerPipeline()
                    try child.pipeline.syncOperations.addHandler(Behaviour(seen: seen))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        return LoopbackServer(channel: channel, seen: seen)
    }

    private init(channel: any Channel, seen: Sight) {
        self.channel = channel
        self.port = channel.localAddress?.port ?? 0
        self.seen = seen
    }

    func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    var sightings: Sightings { seen.sightings.withLock { $0 } }

    /// Returns when a request for the path has been read whole.
    func sawRequest(for path: String) async {
        for await arrival in seen.arrivals where arrival == path { return }
    }

    func stop() async throws {
        try await channel.close()
    }
}

/// One connection's behaviour.
private final class Behaviour: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let seen: LoopbackServer.Sight
    private var requestsHere = 0
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(seen: LoopbackServer.Sight) {
        self.seen = seen
    }

    func channelActive(context: ChannelHandlerContext) {
        seen.sightings.withLock { $0.connections += 1 }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
        case .body(let bytes):
            body += Array(bytes.readableBytesView)
        case .end:
            guard let head else { return }
            requestsHere += 1
            let (uri, body) = (head.uri, body)
            seen.sightings.withLock {
                $0.requests.append("\(head.method) \(uri)")
                $0.lastBody = body
                $0.lastHeaders = Dictionary(
                    head.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { $0 + "," + $1 })
            }
            answer(uri, context)
            seen.announce.yield(uri)
        }
    }

    private func answer(_ path: String, _ context: ChannelHandlerContext) {
        switch path {
        case "/silent":
            break
        case "/half":
            write(context, status: .ok, length: 100, Array(repeating: 1, count: 10))
            context.close(promise: nil)
        case "/once-a-connection" where requestsHere > 1:
            context.close(promise: nil)
        case "/missing":
            write(context, status: .notFound, length: 4, Array("gone".utf8), end: true)
        case "/moved":
            write(context, status: .found, length: 0, [], end: true)
        case _ where path.hasPrefix("/bytes/"):
            let count = Int(path.dropFirst(7)) ?? 0
            write(context, status: .ok, length: count, Array(repeating: 7, count: count), end: true)
        default:
            write(context, status: .ok, length: body.count, body, end: true)
        }
    }

    private func write(
        _ context: ChannelHandlerContext, status: HTTPResponseStatus, length: Int, _ bytes: [UInt8], end: Bool = false
    ) {
        var headers = HTTPHeaders([("Content-Length", "\(length)"), ("X-Kind", "loopback")])
        if status == .found { headers.add(name: "Location", value: "/echo") }
        let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
        if end { context.write(wrapOutboundOut(.end(nil)), promise: nil) }
        context.flush()
    }
}
