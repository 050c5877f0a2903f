import CallCore
import Compliance
import Logging
package import NIOCore
package import NIOWebSocket
import Sound
import Telnyx

/// One media socket, from its first message to its end: the only thing of a call that lives on the socket's event loop.
///
/// It decides nothing about the call. Frames are decoded, judged and paced right here, without a hop; what they amount to goes to the call as
/// events.
package final class MediaSession: ChannelInboundHandler {
    package typealias InboundIn = WebSocketFrame
    package typealias OutboundOut = WebSocketFrame

    /// Messages that cannot be read before the socket is given up.
    static let mostMalformedMessages = 100
    /// How long after a stream's end the call may still turn out to have ended too.
    static let endingGrace = TimeAmount.milliseconds(500)

    private enum State {
        case opened
        case live
        case closing
    }

    private let ticket: MediaTicket
    private let tokens: MediaTokens
    private let logger: Logger
    private let reader = MediaFrameReader()
    private var scratch = [UInt8](repeating: 0, count: MediaFrameReader.payloadLimit)
    private var state = State.opened
    private var ear: MediaEar?
    private var mouth: MediaMouth
    private var context: ChannelHandlerContext?
    private var pump: Scheduled<Void>?
    private var malformedMessages = 0

    init(ticket: MediaTicket, tokens: MediaTokens, logger: Logger) throws {
        self.ticket = ticket
        self.tokens = tokens
        self.logger = logger
        self.mouth = try MediaMouth(ticket.terms.speaking)
    }

    private var now: Duration { ticket.call.now().sinceCreated }

    // MARK: - The socket

    package func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    package func channelInactive(context: ChannelHandlerContext) {
        ended()
        self.context = nil
        context.fireChannelInactive()
    }

    package func handlerRemoved(context: ChannelHandlerContext) {
        pump?.cancel()
        self.context = nil
    }

    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // The far end went without a word. Half a media socket is of no use, and nobody else would close it.
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
            read(frame.data)
        case .ping:
            send(frame.data, as: .pong)
        case .connectionClose:
            send(frame.data, as: .connectionClose)
            context.close(promise: nil)
        case .pong, .continuation:
            break
        default:
            break  // Reserved opcodes are refused by the decoder; nothing else is left.
        }
    }

    private func read(_ message: ByteBuffer) {
        let moment = now
        do {
            var payload = scratch.mutableSpan
            switch try reader.read(message.readableBytesUInt8Span, payload: &payload) {
            case .media(let header): heard(header, at: moment)
            case .start(let start): try started(start)
            case .keyPressed(let key):
                ticket.call.hearing.pressed(key.character)
                ticket.call.post(.keyPressed(KeyPressed(key: .init(key))))
            case .markReturned(let name): markReturned(name)
            case .stop: ended()
            case .error(let error):
                logger.warning("the carrier refused sound", metadata: ["kind": "\(error.kind)"])
            case .connected, .other: break
            }
        } catch {
            malformed(error)
        }
    }

    private func malformed(_ error: any Error) {
        malformedMessages += 1
        logger.debug("media message dropped", metadata: ["error": "\(error)"])
        if malformedMessages >= Self.mostMalformedMessages { context?.close(promise: nil) }
    }

    private func send(_ data: ByteBuffer, as opcode: WebSocketOpcode) {
        guard let context else { return }
        context.writeAndFlush(
            Self.wrapOutboundOut(WebSocketFrame(fin: true, opcode: opcode, data: data)), promise: nil)
    }

    private func send(_ message: [UInt8]) {
        guard let context else { return }
        send(context.channel.allocator.buffer(bytes: message), as: .text)
    }

    // MARK: - The stream

    private func started(_ start: StreamStart) throws {
        guard case .opened = state, let context else { return }
        let heard = try AudioFormat(start.format)
        ear = try MediaEar(heard)
        state = .live
        tokens.spend(ticket.token)
        ear?.open(ticket.call.media.attach(self, epoch: ticket.epoch, loop: context.eventLoop))
        ticket.call.recorder.started(heard: heard, said: ticket.terms.speaking)
        ticket.call.post(
            .streamStarted(
                StreamStarted(
                    epoch: ticket.epoch, inbound: StreamEncoding(heard),
                    outbound: StreamEncoding(ticket.terms.speaking))))
    }

    /// The stream is over. Whether the call is, too, its webhook says, which may come a moment later.
    private func ended() {
        switch state {
        case .opened:
            tokens.release(ticket.token)
        case .live:
            ticket.call.media.detach(epoch: ticket.epoch)
            let (call, epoch) = (ticket.call, ticket.epoch)
            context?.eventLoop.scheduleTask(in: Self.endingGrace) {
                _ = call.post(.streamLost(StreamLost(epoch: epoch)))
            }
        case .closing:
            ticket.call.media.detach(epoch: ticket.epoch)
        }
        state = .closing
        pump?.cancel()
    }

    /// Closes the socket because the call no longer needs it.
    func close() {
        state = .closing
        ticket.call.media.detach(epoch: ticket.epoch)
        context?.close(promise: nil)
    }

    // MARK: - Hearing

    private func heard(_ header: MediaFrameHeader, at moment: Duration) {
        guard header.track == .inbound, case .live = state, ear != nil else { return }
        ticket.call.recorder.heard(scratch.span.extracting(first: header.payloadCount), chunk: header.chunk, at: moment)
        let events = ear?.hear(scratch.span.extracting(first: header.payloadCount), chunk: header.chunk, at: moment)
        for event in events ?? [] {
            switch event {
            case .speechStarted:
                ticket.call.recorder.unsettled(since: CallTime(moment))
                ticket.call.post(.speechStarted(SpeechStarted(pacer: mouth.position(at: moment))))
            case .speechPaused(let silence, let speech):
                ticket.call.post(.speechPaused(SpeechPaused(silence: TimeSpan(silence), speech: TimeSpan(speech))))
            case .sound(let sound):
                ticket.call.hearing.take(sound)
            }
        }
    }

    /// Opens a turn of the caller.
    func open(_ turn: TurnNumber) {
        ear?.open(turn)
    }

    // MARK: - Speaking

    /// Queues segments and begins to send.
    func play(_ segments: [PlayableSegment]) {
        guard case .live = state else { return }
        let moment = now
        for segment in segments {
            let mark = MarkName(incarnation: ticket.incarnation, epoch: ticket.epoch, segment: segment.segment)
            if !mouth.enqueue(segment, mark: mark, at: moment) {
                // Its mark never comes back, and so the machine learns that it was not heard.
                logger.error("the queue of the pacer is full", metadata: ["segment": "\(segment.segment.number)"])
            }
            let length = ticket.terms.speaking.rate.duration(of: segment.samples.count)
            ear?.agentWillSay(segment.segment, words: segment.words, length: length)
        }
        speak()
    }

    /// Goes on in the stock voice from the next sentence on.
    func changeToStockVoice(from voice: PersonalVoiceID) {
        guard case .live = state else { return }
        for change in mouth.changeToStockVoice(from: voice) {
            let length = ticket.terms.speaking.rate.duration(of: change.samples.count)
            ear?.agentWillSay(change.segment, words: change.words, length: length)
        }
    }

    /// Stops play-out, here and at the carrier.
    func clear() {
        guard case .live = state else { return }
        let moment = now
        let position = mouth.clear(at: moment)
        ear?.agentCleared(at: moment)
        pump?.cancel()
        send(mouth.message)
        ticket.call.post(.cleared(Cleared(epoch: ticket.epoch, position: position)))
    }

    private func speak() {
        pump?.cancel()
        guard case .live = state, let context else { return }
        while true {
            let moment = now
            do {
                switch try mouth.next(at: moment) {
                case .sound(let segment, let heardAt):
                    ticket.call.recorder.said(mouth.lastPayload.span, at: heardAt)
                    ear?.agentSpoke(mouth.lastFrame.span, of: segment, heardAt: heardAt)
                    send(mouth.message)
                case .mark(let segment):
                    send(mouth.message)
                    ticket.call.post(.segmentSent(SegmentSent(segment: segment)))
                case .wait(let until):
                    let loopBound = NIOLoopBound(self, eventLoop: context.eventLoop)
                    pump = context.eventLoop.scheduleTask(in: .nanoseconds((until - moment).wholeNanoseconds)) {
                        loopBound.value.speak()
                    }
                    return
                case .idle:
                    return
                }
            } catch {
                logger.error("a frame could not be encoded", metadata: ["error": "\(error)"])
                return
            }
        }
    }

    private func markReturned(_ name: String) {
        // Another name than ours is an echo of somebody else's mark, or noise.
        guard let mark = MarkName(name) else { return }
        ticket.call.post(.markReturned(MarkReturned(mark: mark)))
    }
}
