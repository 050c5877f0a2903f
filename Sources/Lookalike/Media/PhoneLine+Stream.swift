import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket

extension PhoneLine {
    /// How long the other side has to take a media socket.
    private static var connectLimit: TimeAmount { .seconds(5) }
    /// Largest message from the agent: 30 s of PCMU in base64, and room to spare.
    private static var largestMessage: Int { 1 << 20 }

    /// Opens the media socket of a stream; how that went is told as an event.
    func open(_ order: StreamOrder, party: OutgoingFrames.Party) async {
        wantedStream = order
        let began: Bool
        do {
            began = try await connect(order, party: party)
        } catch {
            began = false
        }
        if !began, wantedStream?.id == order.id {
            wantedStream = nil
            events.yield(.streamFailed(order.id, reason: "connection_failed"))
        }
    }

    /// Ends the stream, as the exchange asks.
    func closeStream(_ reason: String) {
        wantedStream = nil
        detach(reason, announced: configuration.facts.socketEnd == .stopFrameThenClose)
    }

    /// Drops the socket as a broken network does: no `stop`, no WebSocket close. The loss is told as an event.
    func dropStream() { stream?.channel.close(promise: nil) }

    /// A key is pressed; the frame that tells the agent.
    func sendKey(_ key: String, occurredAt: String) { stream?.key(key, occurredAt: occurredAt) }

    private func connect(_ order: StreamOrder, party: OutgoingFrames.Party) async throws -> Bool {
        let address = try LoopbackAddress(order.url, scheme: "ws")
        var headers = HTTPHeaders()
        headers.add(name: "Host", value: "\(address.host):\(address.port)")
        if let token = order.token { headers.add(name: "x-telnyx-streaming-auth-token", value: token) }
        let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: address.target, headers: headers)
        let upgrader = NIOTypedWebSocketClientUpgrader<Bool>(maxFrameSize: Self.largestMessage) { channel, _ in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandlers([
                    NIOWebSocketFrameAggregator(
                        minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: 64,
                        maxAccumulatedFrameSize: Self.largestMessage),
                    MediaSocketHandler(line: self, streamID: order.id),
                ])
                return true
            }
        }
        let upgrade = NIOTypedHTTPClientUpgradeConfiguration(upgradeRequestHead: head, upgraders: [upgrader]) {
            channel in
            channel.close().map { false }
        }
        var pipeline = NIOUpgradableHTTPClientPipelineConfiguration(upgradeConfiguration: upgrade)
        pipeline.leftOverBytesStrategy = .forwardBytes
        let configured = pipeline
        let result = try await ClientBootstrap(group: loop)
            .connectTimeout(Self.connectLimit)
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .connect(to: address.socketAddress()) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let result = try channel.pipeline.syncOperations.configureUpgradableHTTPClientPipeline(
                        configuration: configured)
                    let limit = channel.eventLoop.scheduleTask(in: Self.connectLimit) { channel.close(promise: nil) }
                    result.whenComplete { _ in limit.cancel() }
                    // Not in the upgrader: until the upgrade is complete, NIO drops what is written.
                    return result.map { upgraded in
                        upgraded && self.assumeIsolated { $0.attach(order, party: party, channel: channel) }
                    }
                }
            }
        return try await result.get()
    }

    /// The socket is open: says hello and begins. False when nobody wants the stream any more.
    private func attach(_ order: StreamOrder, party: OutgoingFrames.Party, channel: any Channel) -> Bool {
        guard
            wantedStream?.id == order.id,
            let stream = try? LiveStream(
                order, party: party, channel: channel, facts: configuration.facts, faults: configuration.faults,
                seed: configuration.seed)
        else {
            channel.close(promise: nil)
            return false
        }
        self.stream = stream
        stream.begin()
        let at = clock.elapsed().inSeconds
        journal.update(configuration.legID) { call in
            guard let index = call.streams.lastIndex(where: { $0.streamID == order.id }) else { return }
            call.streams[index].startedAt = at
        }
        events.yield(.streamStarted(order.id))
        return true
    }

    /// A message from the agent.
    func arrived(_ bytes: [UInt8], streamID: String) {
        guard let stream, stream.order.id == streamID else { return }
        do throws(MediaFault) {
            switch try IncomingFrame(bytes) {
            case .media(let payload): try stream.soundArrived(payload, at: clock.elapsed())
            case .mark(let name):
                note(.markQueued, name)
                if stream.queue.markArrived(name) {
                    stream.echo(name)
                    note(.markAtOnce, name)
                }
            case .clear:
                note(.cleared, "\(stream.queue.depth * 1000 / LineRate.samplesPerSecond) ms")
                for name in stream.queue.clear() {
                    stream.echo(name)
                    note(.markCleared, name)
                }
            }
        } catch {
            stream.complain(error)
            note(.mediaError, "\(error.code) \(error.detail)")
        }
    }

    /// The socket is gone. When nobody asked for that, it was lost.
    func socketClosed(streamID: String) {
        guard let stream, stream.order.id == streamID else { return }
        wantedStream = nil
        finish(stream, "socket closed by the agent")
        events.yield(.streamLost(streamID))
    }

    /// Ends the stream from this side.
    func detach(_ reason: String, announced: Bool) {
        guard let stream else { return }
        finish(stream, reason)
        stream.close(announced: announced)
    }

    private func finish(_ stream: LiveStream, _ reason: String) {
        report(stream)
        self.stream = nil
        let at = clock.elapsed().inSeconds
        journal.update(configuration.legID) { call in
            guard let index = call.streams.lastIndex(where: { $0.streamID == stream.order.id }) else { return }
            call.streams[index].endedAt = at
            call.streams[index].ending = reason
        }
    }

    /// Writes the stream's timing into the journal.
    func report(_ stream: LiveStream) {
        let timing = stream.currentTiming
        let id = stream.order.id
        journal.update(configuration.legID) { call in
            guard let index = call.streams.lastIndex(where: { $0.streamID == id }) else { return }
            call.streams[index].timing = timing
        }
    }
}
