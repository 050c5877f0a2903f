import Logging
package import NIOCore
package import NIOWebSocket
import Sound
import Telnyx

/// The media socket of a call to us in which a speaker reads: it hears and says nothing.
package final class LineSession: ChannelInboundHandler {
    package typealias InboundIn = WebSocketFrame
    package typealias OutboundOut = WebSocketFrame

    private enum State { case opened, live, closed }

    private let ticket: LineTicket
    private let tokens: MediaTokens
    private let logger: Logger
    private let reader = MediaFrameReader()
    private var scratch = [UInt8](repeating: 0, count: MediaFrameReader.payloadLimit)
    private var state = State.opened
    private var hearing: Hearing?
    private var sound: [Int16] = []
    private var events: [SpeechDetector.Event] = []
    private var malformedMessages = 0

    init(ticket: LineTicket, tokens: MediaTokens, logger: Logger) {
        self.ticket = ticket
        self.tokens = tokens
        self.logger = logger
    }

    package func channelInactive(context: ChannelHandlerContext) {
        ended()
        context.fireChannelInactive()
    }

    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // Half a media socket is of no use, and nobody else would close it.
        if let event = event as? ChannelEvent, event == .inputClosed { context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    package func errorCaught(context: ChannelHandlerContext, error: any Error) {
        logger.debug("media socket failed", metadata: ["error": "\(error)"])
        context.close(promise: nil)
    }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var frame = Self.unwrapInboundIn(data)
        if let mask = frame.maskKey { frame.data.webSocketUnmask(mask) }
        switch frame.opcode {
        case .text, .binary:
            read(frame.data, context)
        case .ping: answer(frame.data, as: .pong, context)
        case .connectionClose:
            answer(frame.data, as: .connectionClose, context)
            context.close(promise: nil)
        default: break  // A pong tells nothing, and the aggregator leaves no continuation.
        }
    }

    private func answer(_ data: ByteBuffer, as opcode: WebSocketOpcode, _ context: ChannelHandlerContext) {
        context.writeAndFlush(
            Self.wrapOutboundOut(WebSocketFrame(fin: true, opcode: opcode, data: data)), promise: nil)
    }

    private func read(_ message: ByteBuffer, _ context: ChannelHandlerContext) {
        do {
            var payload = scratch.mutableSpan
            switch try reader.read(message.readableBytesUInt8Span, payload: &payload) {
            case .media(let header): heard(header)
            case .start(let start): try started(start)
            case .keyPressed(let key): ticket.tell(.keyPressed(key))
            case .stop: ended()
            case .markReturned, .error, .connected, .other: break
            }
        } catch {
            malformedMessages += 1
            logger.debug("media message dropped", metadata: ["error": "\(error)"])
            if malformedMessages >= MediaSession.mostMalformedMessages { context.close(promise: nil) }
        }
    }

    private func started(_ start: StreamStart) throws {
        guard case .opened = state else { return }
        hearing = try Hearing(AudioFormat(start.format))
        state = .live
        tokens.spend(ticket.token)
        ticket.tell(.streamStarted)
    }

    private func heard(_ header: MediaFrameHeader) {
        guard header.track == .inbound, case .live = state else { return }
        sound.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
        hearing?.receive(
            scratch.span.extracting(first: header.payloadCount), chunk: header.chunk, at: ticket.now(), sound: &sound,
            events: &events)
        if let speech = ticket.tape.heard(sound, isSpeech: hearing?.isSpeaking == true) {
            ticket.tell(.partRead(speech))
        }
    }

    private func ended() {
        switch state {
        case .opened: tokens.release(ticket.token)
        case .live: ticket.tell(.streamFailed)
        case .closed: break
        }
        state = .closed
    }
}
