import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket
import Synchronization

@testable import Lookalike

/// A small client of Telnyx for tests: receives webhooks by HTTP and one media socket by WebSocket, on one free port.
final class TestAgent: Sendable {
    /// A webhook as it came.
    struct Webhook: Sendable {
        var headers: [String: String]
        var bytes: [UInt8]
        var body: JSONValue

        var type: String { body["data"]?["event_type"]?.string ?? body["event_type"]?.string ?? "" }
        var id: String { body["data"]?["id"]?.string ?? "" }
        var attempt: Int { body["meta"]?["attempt"]?.integer ?? 0 }
        var payload: JSONValue { body["data"]?["payload"] ?? .null }
    }

    private struct State {
        var webhooks: [Webhook] = []
        var statuses: [Int] = []
        var frames: [JSONValue] = []
        var tokens: [String?] = []
        var socket: (any Channel)?
        var closes = 0
        var listener: (any Channel)?
    }

    private let state = Mutex(State())

    var webhooks: [Webhook] { state.withLock { $0.webhooks } }
    /// Every text frame that came over media sockets.
    var frames: [JSONValue] { state.withLock { $0.frames } }
    /// The auth token header of each upgrade.
    var tokens: [String?] { state.withLock { $0.tokens } }
    /// Media sockets that were closed.
    var closes: Int { state.withLock { $0.closes } }
    var port: Int { state.withLock { $0.listener?.localAddress?.port ?? 0 } }
    var webhookURL: String { "http://127.0.0.1:\(port)/webhooks" }
    var mediaURL: String { "ws://127.0.0.1:\(port)/media?call=1" }

    func frames(_ event: String) -> [JSONValue] { frames.filter { $0["event"]?.string == event } }
    func webhooks(_ type: String) -> [Webhook] { webhooks.filter { $0.type == type } }

    /// The next webhooks are answered with these; 0 is no answer at all. Afterwards always 200.
    func answerNext(_ statuses: [Int]) { state.withLock { $0.statuses = statuses } }

    /// Sends a text frame over the newest media socket.
    func send(_ text: String) {
        guard let socket = state.withLock({ $0.socket }) else { return }
        socket.writeAndFlush(
            WebSocketFrame(fin: true, opcode: .text, data: ByteBuffer(string: text)), promise: nil)
    }

    func sendMark(_ name: String) { send(#"{"event":"mark","mark":{"name":"\#(name)"}}"#) }
    func sendClear() { send(#"{"event":"clear"}"#) }
    func sendMedia(_ payload: [UInt8]) {
        send(#"{"event":"media","media":{"payload":"\#(Data(payload).base64EncodedString())"}}"#)
    }

    /// Closes the newest media socket from the agent's side.
    func closeSocket() { state.withLock { $0.socket }?.close(promise: nil) }

    /// Starts listening.
    static func start() async throws -> TestAgent {
        let agent = TestAgent()
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try agent.configure(channel) }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        agent.state.withLock { $0.listener = listener }
        return agent
    }

    func stop() async { try? await state.withLock { $0.listener }?.close() }

    private func configure(_ channel: any Channel) throws {
        let upgrader = NIOTypedWebSocketServerUpgrader<Void>(
            shouldUpgrade: { channel, head in
                self.state.withLock {
                    $0.tokens.append(head.headers.first(name: "x-telnyx-streaming-auth-token"))
                }
                let allowed = head.uri.hasPrefix("/media")
                return channel.eventLoop.makeSucceededFuture(allowed ? HTTPHeaders() : nil)
            },
            upgradePipelineHandler: { channel, _ in
                channel.eventLoop.makeCompletedFuture {
                    self.state.withLock { $0.socket = channel }
                    try channel.pipeline.syncOperations.addHandler(SocketReader(agent: self))
                }
            })
        let configuration = NIOTypedHTTPServerUpgradeConfiguration<Void>(upgraders: [upgrader]) { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(WebhookReader(agent: self))
            }
        }
        _ = try channel.pipeline.syncOperations.configureUpgradableHTTPServerPipeline(
            configuration: .init(upgradeConfiguration: configuration))
    }

    fileprivate func took(_ webhook: Webhook) -> Int {
        state.withLock { state in
            state.webhooks.append(webhook)
            return state.statuses.isEmpty ? 200 : state.statuses.removeFirst()
        }
    }

    fileprivate func took(_ frame: JSONValue) { state.withLock { $0.frames.append(frame) } }
    fileprivate func closed() { state.withLock { $0.closes += 1 } }
}

private final class SocketReader: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    private let agent: TestAgent
    init(agent: TestAgent) { self.agent = agent }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        guard frame.opcode == .text, let json = JSONValue(bytes: Array(frame.unmaskedData.readableBytesView)) else {
            return
        }
        agent.took(json)
    }

    func channelInactive(context: ChannelHandlerContext) { agent.closed() }
}

private final class WebhookReader: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart
    private let agent: TestAgent
    private var headers: [String: String] = [:]
    private var bytes: [UInt8] = []
    init(agent: TestAgent) { self.agent = agent }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            headers = Dictionary(head.headers.map { ($0.name.lowercased(), $0.value) }) { first, _ in first }
            bytes = []
        case .body(let buffer): bytes += Array(buffer.readableBytesView)
        case .end:
            let status = agent.took(.init(headers: headers, bytes: bytes, body: JSONValue(bytes: bytes) ?? .null))
            guard status != 0 else { return }
            let head = HTTPResponseHead(
                version: .http1_1, status: .init(statusCode: status), headers: ["content-length": "0"])
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}
