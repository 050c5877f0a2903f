import HTTPTypes
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import Runtime
import Shops

/// The one port that Telnyx and shops reach: webhooks, intake, health, and media sockets.
package struct FrontDoor: Sendable {
    /// What stands behind the door.
    package struct Rooms: Sendable {
        let webhooks: WebhookReceiver
        let intake: IntakeReceiver
        let privacy: PrivacyReceiver
        let media: MediaDoor
        let isReady: @Sendable () -> Bool

        package init(
            webhooks: WebhookReceiver, intake: IntakeReceiver, privacy: PrivacyReceiver, media: MediaDoor,
            isReady: @escaping @Sendable () -> Bool
        ) {
            self.webhooks = webhooks
            self.intake = intake
            self.privacy = privacy
            self.media = media
            self.isReady = isReady
        }
    }

    private let rooms: Rooms
    private let logger: Logger

    package init(_ rooms: Rooms, logger: Logger) {
        self.rooms = rooms
        self.logger = logger
    }

    /// The server, to be run as a service.
    /// - Parameter onBound: told the port once it listens, which matters when port 0 was asked for.
    package func application(
        host: String, port: Int, onBound: @escaping @Sendable (Int) -> Void
    ) -> some ApplicationProtocol {
        let media = rooms.media
        return Application(
            router: router(),
            server: HTTPServerBuilder { responder in
                MediaUpgradeChannel(responder: responder, door: media)
            },
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { channel in onBound(channel.localAddress?.port ?? port) },
            logger: logger)
    }

    private func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.post("/telnyx/webhooks") { [rooms] request, _ in
            guard let body = await Self.body(of: request, limit: WebhookReceiver.bodyLimit) else {
                return WebhookAnswer.tooLarge.response
            }
            let headers = request.headers.map { (name: $0.name.rawName, value: $0.value) }
            return await rooms.webhooks.receive(headers: headers, body: body).response
        }
        for kind in IntakeEvent.Kind.allCases {
            router.post("/intake/v1/\(kind.rawValue)") { [rooms] request, _ in
                guard let body = await Self.body(of: request, limit: IntakeEvent.bodyLimit) else {
                    return IntakeAnswer.tooLarge.response
                }
                let signature = HTTPField.Name("X-Intake-Signature").flatMap { request.headers[$0] }
                return await rooms.intake.receive(kind, signature: signature, body: body).response
            }
        }
        for topic in PrivacyWebhook.Topic.allCases {
            router.post("/intake/shopify/\(topic.rawValue)") { [rooms] request, _ in
                guard let body = await Self.body(of: request, limit: PrivacyReceiver.bodyLimit) else {
                    return PrivacyAnswer.tooLarge.response
                }
                let header = { name in HTTPField.Name(name).flatMap { request.headers[$0] } }
                return await rooms.privacy.receive(
                    topic, code: header(PrivacySignature.headerName),
                    delivery: header("X-Shopify-Event-Id") ?? header("X-Shopify-Webhook-Id"), body: body
                ).response
            }
        }
        router.get("/healthz") { _, _ in Response(status: .ok) }
        router.get("/readyz") { [rooms] _, _ in
            Response(status: rooms.isReady() ? .ok : .serviceUnavailable)
        }
        return router
    }

    /// The whole body, or nil when it is larger than it may be.
    private static func body(of request: Request, limit: Int) async -> [UInt8]? {
        var request = request
        guard let buffer = try? await request.collectBody(upTo: limit) else { return nil }
        return Array(buffer: buffer)
    }
}
