import NIOCore
import NIOWebSocket

/// An open media socket: packs and unpacks, numbers the frames, keeps the queue. It belongs to its ``PhoneLine``.
final class LiveStream {
    /// Frames between two reports of the timing.
    static let framesPerReport = 25
    /// A queue that runs dry and is filled again within this time has starved in the middle of a speech.
    static let starvation = Duration.milliseconds(500)

    let order: StreamOrder
    let channel: any Channel
    /// When the socket was open.
    let begunAt = NIODeadline.now()
    var queue: PlayoutQueue

    private var frames: OutgoingFrames
    private var agent: AgentSound
    private var caller: CallerSound
    private var impairment: LineImpairment
    private var timing = FrameTiming()
    private var chunk = 0
    private var lastArrival: Duration?

    init(
        _ order: StreamOrder, party: OutgoingFrames.Party, channel: any Channel, facts: DisputedFacts,
        faults: SimulatedFaults, seed: UInt64
    ) throws {
        self.order = order
        self.channel = channel
        queue = PlayoutQueue(facts.markEcho)
        frames = OutgoingFrames(order, party: party, facts: facts)
        agent = try AgentSound(order)
        caller = try CallerSound(order.sending)
        impairment = LineImpairment(loss: faults.frameLoss, reordering: faults.frameReordering, seed: seed)
    }

    /// The timing so far.
    var currentTiming: FrameTiming {
        var timing = timing
        timing.lost = impairment.lost
        timing.reordered = impairment.reordered
        return timing
    }

    /// Says who is there.
    func begin() {
        write(frames.connected())
        write(frames.start())
        channel.flush()
    }

    /// One frame of what was queued.
    func play() -> PlayoutQueue.Played { queue.advance() }

    /// Sends one frame of what the caller says.
    func send(_ frame: [Int16], lateBy late: TimeAmount) {
        chunk += 1
        if let payload = try? caller.pack(frame) {
            for frame in impairment.sent(.init(chunk: chunk, payload: payload)) {
                write(frames.media(chunk: frame.chunk, payload: frame.payload))
                timing.sent += 1
            }
        }
        timing.latestSendMilliseconds = max(timing.latestSendMilliseconds, Double(late.nanoseconds) / 1_000_000)
        channel.flush()
    }

    /// A message with sound arrived.
    func soundArrived(_ payload: [UInt8], at now: Duration) throws(MediaFault) {
        let wasEmpty = queue.depth == 0
        let sound = try agent.arrived(payload, at: now)
        guard queue.soundArrived(sound) else { throw .rateLimitReached("More than ten minutes of sound are queued") }
        timing.received += 1
        timing.receivedMilliseconds += sound.count * 1000 / LineRate.samplesPerSecond
        timing.deepestQueueMilliseconds = max(
            timing.deepestQueueMilliseconds, queue.depth * 1000 / LineRate.samplesPerSecond)
        if let last = lastArrival {
            let gap = now - last
            if wasEmpty, timing.received > 1, gap < Self.starvation { timing.underruns += 1 }
            if !wasEmpty || gap < Self.starvation {
                timing.longestGapMilliseconds = max(timing.longestGapMilliseconds, gap.inSeconds * 1000)
            }
        }
        lastArrival = now
    }

    /// Sends a mark back.
    func echo(_ name: String) { writeAndFlush(frames.mark(name)) }

    /// Tells of a pressed key.
    func key(_ digit: String, occurredAt: String) { writeAndFlush(frames.key(digit, occurredAt: occurredAt)) }

    /// Tells what was wrong.
    func complain(_ fault: MediaFault) { writeAndFlush(frames.error(fault)) }

    /// Ends the socket, with a `stop` frame and the WebSocket's own farewell, or without.
    func close(announced: Bool) {
        if announced { write(frames.stop()) }
        var reason = channel.allocator.buffer(capacity: 2)
        reason.write(webSocketErrorCode: .normalClosure)
        channel.write(
            WebSocketFrame(fin: true, opcode: .connectionClose, maskKey: .random(), data: reason), promise: nil)
        channel.flush()
        channel.close(promise: nil)
    }

    private func writeAndFlush(_ text: String) {
        write(text)
        channel.flush()
    }

    private func write(_ text: String) {
        channel.write(
            WebSocketFrame(fin: true, opcode: .text, maskKey: .random(), data: ByteBuffer(string: text)), promise: nil)
    }
}
