import HTTPTypes
package import HummingbirdCore
package import Logging
package import NIOCore
import NIOHTTP1
package import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import NIOWebSocket
package import Runtime

/// HTTP/1.1 on a connection that may turn into a media WebSocket: one port for webhooks, shops and sound.
///
/// Who may upgrade is decided before the upgrade, from the token in the path and the one in the header; a refusal is an HTTP answer, because
/// the carrier would otherwise see a socket that closes without a word.
package struct MediaUpgradeChannel: ServerChildChannel, HTTPChannelHandler {
    /// What a connection turned out to be.
    package enum Negotiated: Sendable {
        case http(NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>)
        case refused(NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>)
        case media
    }

    package struct Value: ServerChildChannelValue {
        package let channel: any Channel
        let negotiated: EventLoopFuture<Negotiated>
    }

    /// How long a connection may stay silent before its first request.
    static let firstRequestTimeout = TimeAmount.seconds(10)
    /// How long a kept-alive connection may idle between requests.
    static let idleTimeout = Duration.seconds(60)
    /// The largest WebSocket frame taken; a 30 s media message of L16 would be larger, but 20 ms ones are some hundred bytes.
    static let maxFrameBytes = 1 << 16
    /// The largest message put together from fragments.
    static let maxMessageBytes = 1 << 17

    package let responder: HTTPChannelHandler.Responder
    let door: MediaDoor
    /// Whether TLS ends below this channel.
    let isSecure: Bool

    package init(responder: @escaping HTTPChannelHandler.Responder, door: MediaDoor, isSecure: Bool) {
        self.responder = responder
        self.door = door
        self.isSecure = isSecure
    }

    package func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            let admission = NIOLoopBoundBox(Admission.notAsked, eventLoop: channel.eventLoop)
            var configuration = NIOUpgradableHTTPServerPipelineConfiguration(
                upgradeConfiguration: NIOTypedHTTPServerUpgradeConfiguration(
                    upgraders: [upgrader(admission)],
                    notUpgradingCompletionHandler: { channel in plainHTTP(on: channel, admission, logger) }))
            // The HTTP layer above does these three itself.
            configuration.enablePipelining = false
            configuration.enableErrorHandling = false
            configuration.enableResponseHeaderValidation = false
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(PreUpgradeGuard(timeout: Self.firstRequestTimeout))
            let negotiated = try pipeline.configureUpgradableHTTPServerPipeline(configuration: configuration)
            return Value(channel: channel, negotiated: negotiated)
        }
    }

    package func handle(value: Value, logger: Logger) async {
        do {
            switch try await value.negotiated.get() {
            case .http(let channel):
                await handleHTTP(asyncChannel: channel, logger: logger)
            case .refused(let channel):
                try await refuse(on: channel)
            case .media:
                // The media session lives on the channel itself; this task only keeps the connection counted.
                try await value.channel.closeFuture.get()
            }
        } catch {
            logger.debug("connection ended", metadata: ["error": "\(error)"])
            try? await value.channel.close()
        }
    }

    /// What came of an upgrade request, if there was one.
    private enum Admission {
        case notAsked
        case admitted(MediaGuest)
        case refused
    }

    private func upgrader(_ admission: NIOLoopBoundBox<Admission>) -> NIOTypedWebSocketServerUpgrader<Negotiated> {
        NIOTypedWebSocketServerUpgrader<Negotiated>(
            maxFrameSize: Self.maxFrameBytes,
            shouldUpgrade: { channel, head in
                let ticket = MediaPath.token(in: head.uri).flatMap { token in
                    door.admit(token, head.headers.first(name: MediaPath.authHeader))
                }
                admission.value = ticket.map(Admission.admitted) ?? .refused
                return channel.eventLoop.makeSucceededFuture(ticket == nil ? nil : [:])
            },
            upgradePipelineHandler: { channel, _ in
                channel.eventLoop.makeCompletedFuture {
                    guard case .admitted(let ticket) = admission.value else {
                        throw ChannelError.inappropriateOperationForState
                    }
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.handler(type: PreUpgradeGuard.self).disarm()
                    try pipeline.addHandler(
                        NIOWebSocketFrameAggregator(
                            minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: 64,
                            maxAccumulatedFrameSize: Self.maxMessageBytes))
                    try pipeline.addHandler(try door.session(ticket, channel.eventLoop))
                    return .media
                }
            })
    }

    private func plainHTTP(
        on channel: any Channel, _ admission: NIOLoopBoundBox<Admission>, _ logger: Logger
    ) -> EventLoopFuture<Negotiated> {
        channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            try pipeline.handler(type: PreUpgradeGuard.self).disarm()
            try pipeline.addHandler(HTTP1ToHTTPServerCodec(secure: isSecure))
            try pipeline.addHandler(HTTPConnectionStateHandler(idleTimeout: Self.idleTimeout, logger: logger))
            let http = try NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>(
                wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
            switch admission.value {
            case .refused: return .refused(http)
            case .notAsked, .admitted: return .http(http)
            }
        }
    }

    private func refuse(on channel: NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>) async throws {
        try await channel.executeThenClose { _, outbound in
            let head = HTTPResponse(
                status: .forbidden, headerFields: [.connection: "close", .contentLength: "0"])
            try await outbound.write(contentsOf: [.head(head), .end(nil)])
        }
    }
}
