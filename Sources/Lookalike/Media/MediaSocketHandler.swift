import NIOCore
import NIOWebSocket

/// Hands what arrives on a media socket to its line, on the same event loop; answers pings and farewells.
final class MediaSocketHandler: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    private let line: PhoneLine
    private let streamID: String

    init(line: PhoneLine, streamID: String) {
        self.line = line
        self.streamID = streamID
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        switch frame.opcode {
        case .text:
            let bytes = Array(frame.unmaskedData.readableBytesView)
            line.assumeIsolated { [streamID] in $0.arrived(bytes, streamID: streamID) }
        case .ping:
            let pong = WebSocketFrame(fin: true, opcode: .pong, maskKey: .random(), data: frame.unmaskedData)
            context.writeAndFlush(wrapOutboundOut(pong), promise: nil)
        case .connectionClose:
            let echo = WebSocketFrame(
                fin: true, opcode: .connectionClose, maskKey: .random(), data: frame.unmaskedData)
            context.writeAndFlush(wrapOutboundOut(echo), promise: nil)
            context.close(promise: nil)
        // Telnyx speaks text only; a binary message is no frame that it knows.
        case .binary: line.assumeIsolated { [streamID] in $0.arrived([], streamID: streamID) }
        default: break
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        line.assumeIsolated { [streamID] in $0.socketClosed(streamID: streamID) }
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
