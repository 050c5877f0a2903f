import NIOCore
import NIOHTTP1
import NIOPosix

/// Posts one body to an address on this machine and tells the status of the answer.
struct WebhookPost: Sendable {
    /// Posts and waits for the answer; nil when none came in time or nobody listens.
    static func send(
        _ body: [UInt8], headers: [(name: String, value: String)], to url: String, limit: Duration
    ) async -> Int? {
        guard let address = try? LoopbackAddress(url, scheme: "http"), let peer = try? address.socketAddress() else {
            return nil
        }
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let answered = loop.makePromise(of: Int?.self)
        let timeout = loop.scheduleTask(in: .nanoseconds(Int64(limit.inSeconds * 1e9))) { answered.succeed(nil) }
        let connected = ClientBootstrap(group: loop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHTTPClientHandlers()
                    try channel.pipeline.syncOperations.addHandler(StatusReader(answered: answered))
                }
            }
            .connect(to: peer)
        connected.whenFailure { _ in answered.succeed(nil) }
        connected.whenSuccess { channel in
            var fields = HTTPHeaders([
                ("Host", "\(address.host):\(address.port)"), ("User-Agent", "telnyx-webhooks"),
                ("Content-Type", "application/json"), ("Content-Length", String(body.count)), ("Connection", "close"),
            ])
            for header in headers { fields.add(name: header.name, value: header.value) }
            let head = HTTPRequestHead(version: .http1_1, method: .POST, uri: address.target, headers: fields)
            channel.write(HTTPClientRequestPart.head(head), promise: nil)
            channel.write(HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: body))), promise: nil)
            channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
            answered.futureResult.whenComplete { _ in channel.close(promise: nil) }
        }
        let status = try? await answered.futureResult.get()
        timeout.cancel()
        return status ?? nil
    }
}

/// Reads the status of an answer and is content.
private final class StatusReader: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart

    private let answered: EventLoopPromise<Int?>
    private var status: Int?

    init(answered: EventLoopPromise<Int?>) { self.answered = answered }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): status = Int(head.status.code)
        case .body: break
        case .end: answered.succeed(status)
        }
    }

    func channelInactive(context: ChannelHandlerContext) { answered.succeed(nil) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        answered.succeed(nil)
        context.close(promise: nil)
    }
}
