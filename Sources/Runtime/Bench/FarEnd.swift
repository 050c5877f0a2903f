import NIOCore
import NIOWebSocket

/// The carrier's side of one media socket: sends the caller's frames on absolute deadlines and counts what comes back.
final class FarEnd: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    private static let interval = TimeAmount.milliseconds(20)

    private let frames: FarEndFrames
    private let delay: TimeAmount
    private var began = NIODeadline.distantPast
    private var isOpen = false
    private(set) var sent = 0
    private(set) var received = 0

    /// - Parameter delay: how far into a frame's time it begins, so that the calls do not all send at once.
    init(_ frames: FarEndFrames, delay: TimeAmount) {
        self.frames = frames
        self.delay = delay
    }

    func channelActive(context: ChannelHandlerContext) {
        isOpen = true
        send(frames.startMessage(context.channel.allocator), context)
        began = .now() + delay
        schedule(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        isOpen = false
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if unwrapInboundIn(data).opcode == .text { received += 1 }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func schedule(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let due = began + .nanoseconds(Self.interval.nanoseconds * Int64(sent))
        context.eventLoop.scheduleTask(deadline: due) {
            let (farEnd, context) = bound.value
            farEnd.sendNext(context)
        }
    }

    private func sendNext(_ context: ChannelHandlerContext) {
        guard isOpen else { return }
        send(frames.message(sent, context.channel.allocator), context)
        sent += 1
        schedule(context)
    }

    private func send(_ message: ByteBuffer, _ context: ChannelHandlerContext) {
        context.writeAndFlush(
            wrapOutboundOut(WebSocketFrame(fin: true, opcode: .text, maskKey: .random(), data: message)), promise: nil)
    }
}
