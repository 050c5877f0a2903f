import CallCore
import Foundation
import NIOCore
import NIOWebSocket
import Sound

/// The called person's side of one opening: says hello on absolute deadlines and notes when what comes back is heard.
///
/// What comes is played without a gap, one frame each 20 ms, from the moment it came; marks go back when what was sent before them was played.
final class OpeningFarEnd: ChannelInboundHandler {
    typealias InboundIn = WebSocketFrame
    typealias OutboundOut = WebSocketFrame

    /// What was heard.
    enum Note {
        case audible(NIODeadline)
        case mark(SegmentID, NIODeadline)
    }

    private struct Message: Decodable {
        struct Media: Decodable { let payload: String }
        struct Mark: Decodable { let name: String }
        let event: String
        let media: Media?
        let mark: Mark?
    }

    private static let interval = TimeAmount.milliseconds(20)
    /// A sample beyond this, of 32,767, is heard on a quiet line (-38 dB).
    static let audible: Int16 = 400

    static func isAudible(_ frame: [Int16]) -> Bool { frame.contains { $0 > audible || $0 < -audible } }

    private let frames: FarEndFrames
    /// How many frames pass before the greeting is over.
    private let greetingFrames: Int
    private var began = NIODeadline.distantPast
    private var playedUntil = NIODeadline.distantPast
    private var isOpen = false
    private var sent = 0
    private var decoder: FrameDecoder
    private(set) var notes: [Note] = []

    init(_ frames: FarEndFrames, greetingFrames: Int) throws {
        self.frames = frames
        self.greetingFrames = greetingFrames
        self.decoder = try FrameDecoder(OpeningScene.format)
    }

    /// When the last frame of the greeting was over.
    var greetingEnd: NIODeadline { began + .nanoseconds(Self.interval.nanoseconds * Int64(greetingFrames)) }

    func channelActive(context: ChannelHandlerContext) {
        isOpen = true
        send(frames.startMessage(context.channel.allocator), context)
        began = .now()
        schedule(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        isOpen = false
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let frame = unwrapInboundIn(data)
        guard frame.opcode == .text else { return }
        let bytes = Data(frame.unmaskedData.readableBytesView)
        guard let message = try? JSONDecoder().decode(Message.self, from: bytes) else { return }
        if let payload = message.media.flatMap({ Data(base64Encoded: $0.payload) }) {
            play(Array(payload))
        } else if message.event == "clear" {
            playedUntil = .now()
        } else if let name = message.mark?.name, let mark = MarkName(name) {
            playedUntil = max(playedUntil, .now())
            notes.append(.mark(mark.segment, playedUntil))
            giveBack(name, context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func play(_ payload: [UInt8]) {
        let start = max(playedUntil, .now())
        playedUntil = start + Self.interval
        var samples: [Int16] = []
        _ = decoder.decode(payload.span, into: &samples)
        if Self.isAudible(samples) { notes.append(.audible(start)) }
    }

    private func giveBack(_ name: String, _ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(deadline: playedUntil) {
            let (farEnd, context) = bound.value
            guard farEnd.isOpen else { return }
            let message = #"{"event":"mark","mark":{"name":"\#(name)"},"stream_id":"bench"}"#
            farEnd.send(context.channel.allocator.buffer(string: message), context)
        }
    }

    private func schedule(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let due = began + .nanoseconds(Self.interval.nanoseconds * Int64(sent))
        context.eventLoop.scheduleTask(deadline: due) {
            let (farEnd, context) = bound.value
            guard farEnd.isOpen else { return }
            farEnd.send(farEnd.frames.message(farEnd.sent, context.channel.allocator), context)
            farEnd.sent += 1
            farEnd.schedule(context)
        }
    }

    private func send(_ message: ByteBuffer, _ context: ChannelHandlerContext) {
        context.writeAndFlush(
            wrapOutboundOut(WebSocketFrame(fin: true, opcode: .text, maskKey: .random(), data: message)), promise: nil)
    }
}
