import Foundation
import NIOCore
import NIOPosix

/// The carrier's end of a tapped connection: finds out what the connection is for, opens the other end, and passes on.
final class CarrierSide: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum State {
        /// The head of the first request is not complete.
        case reading
        /// The head is known, the server's end is not open yet.
        case connecting
        case passing(any Channel)
    }

    private let tap: CarrierTap
    private var state = State.reading
    private var waiting = ByteBuffer()
    private var media: MediaMessages?

    init(tap: CarrierTap) {
        self.tap = tap
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        switch state {
        case .reading:
            waiting.writeBuffer(&bytes)
            let head = String(buffer: waiting)
            guard let end = head.range(of: "\r\n\r\n") else { return }
            state = .connecting
            open(String(head[..<end.lowerBound]), context)
        case .connecting: waiting.writeBuffer(&bytes)
        case .passing(let server): pass(bytes, to: server)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        if case .passing(let server) = state { server.close(promise: nil) }
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func open(_ head: String, _ context: ChannelHandlerContext) {
        let (channel, tap) = (context.channel, tap)
        let knock = CarrierTap.Knock(head: head)
        if let knock {
            tap.knocked(knock)
            media = MediaMessages()
        }
        let ready = channel.eventLoop.makePromise(of: Void.self)
        if let knock, let act = tap.mischief.beforeUpgrade {
            ready.completeWithTask { await act(knock) }
        } else {
            ready.succeed()
        }
        let this = NIOLoopBound(self, eventLoop: channel.eventLoop)
        ready.futureResult.flatMap {
            ClientBootstrap(group: channel.eventLoop)
                .channelOption(.socketOption(.tcp_nodelay), value: 1)
                .channelInitializer { server in
                    server.eventLoop.makeCompletedFuture {
                        tap.opened(server)
                        try server.pipeline.syncOperations.addHandler(ServerSide(carrier: channel))
                    }
                }
                .connect(host: "127.0.0.1", port: tap.target ?? 1)
        }.whenComplete { result in
            switch result {
            case .success(let server): this.value.connected(server)
            case .failure: channel.close(promise: nil)
            }
        }
    }

    private func connected(_ server: any Channel) {
        state = .passing(server)
        // A WebSocket client sends no message before its upgrade is answered, so this is requests only.
        server.writeAndFlush(waiting, promise: nil)
        waiting.clear()
    }

    private func pass(_ bytes: ByteBuffer, to server: any Channel) {
        guard media != nil else {
            server.writeAndFlush(bytes, promise: nil)
            return
        }
        media?.arrived(bytes)
        while let next = media?.next() {
            if tap.mischief.keepsMessages { tap.passed(next.content) }
            server.write(next.frame, promise: nil)
            let added = tap.mischief.messages[next.number] ?? []
            for message in added { server.write(MediaMessages.frame(message), promise: nil) }
            tap.putIn(added.count)
        }
        server.flush()
    }
}

/// The server's end: passes everything back unchanged.
private final class ServerSide: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let carrier: any Channel

    init(carrier: any Channel) {
        self.carrier = carrier
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        carrier.writeAndFlush(unwrapInboundIn(data), promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        carrier.close(promise: nil)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

extension CarrierTap.Knock {
    /// Nil unless the head asks for a media socket.
    init?(head: String) {
        let lines = head.components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count == 3, words[1].hasPrefix("/telnyx/media/") else { return nil }
        let field = lines.first { $0.lowercased().hasPrefix("x-telnyx-streaming-auth-token:") }
        self.init(
            path: String(words[1]),
            token: field?.split(separator: ":", maxSplits: 1).last.map { $0.trimmingCharacters(in: .whitespaces) })
    }
}
