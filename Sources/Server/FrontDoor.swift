import HTTPTypes
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
package import Runtime
import Shops

/// The one port that Telnyx, shops and programs reach: webhooks, intake, the API, health, and media sockets.
package struct FrontDoor: Sendable {
    /// What stands behind the door.
    package struct Rooms: Sendable {
        let webhooks: WebhookReceiver
        let intake: IntakeReceiver
        let privacy: PrivacyReceiver
        let unsubscribes: UnsubscribeReceiver
        let forms: FormsDoor
        let media: MediaDoor
        let api: APIRooms
        let isReady: @Sendable () -> Bool
        let gauges: @Sendable () async -> [Gauge]

        package init(
            webhooks: WebhookReceiver, intake: IntakeReceiver, privacy: PrivacyReceiver,
            unsubscribes: UnsubscribeReceiver, forms: FormsDoor, media: MediaDoor,
            api: APIRooms,
            isReady: @escaping @Sendable () -> Bool,
            gauges: @escaping @Sendable () async -> [Gauge]
        ) {
            self.webhooks = webhooks
            self.intake = intake
            self.privacy = privacy
            self.unsubscribes = unsubscribes
            self.forms = forms
            self.media = media
            self.api = api
            self.isReady = isReady
            self.gauges = gauges
        }
    }

    private let rooms: Rooms
    private let wall: WallClock
    private let logger: Logger

    package init(_ rooms: Rooms, wall: WallClock, logger: Logger) {
        self.rooms = rooms
        self.wall = wall
        self.logger = logger
    }

    /// The server, to be run as a service.
    ///
    /// - Parameters:
    ///   - identity: who it proves to be by TLS; nil where the rule of transit allows plain text.
    ///   - onBound: told the port once it listens, which matters when port 0 was asked for.
    package func application(
        host: String, port: Int, identity: TransitIdentity?, onBound: @escaping @Sendable (Int) -> Void
    ) -> some ApplicationProtocol {
        let media = rooms.media
        let renewal = identity.map { TransitRenewal($0, wall: wall, logger: logger) }
        return Application(
            router: router(),
            server: HTTPServerBuilder { responder in
                let plain = MediaUpgradeChannel(responder: responder, door: media, isSecure: renewal != nil)
                guard let renewal else { return plain }
                return TransitChannel(plain: plain, renewal: renewal)
            },
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { channel in onBound(channel.localAddress?.port ?? port) },
            logger: logger)
    }

    private func router() -> Router<DoorContext> {
        let router = Router(context: DoorContext.self)
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
        for topic in UnsubscribeWebhook.Topic.allCases {
            router.post("/intake/shopify/\(topic.rawValue)") { [rooms] request, _ in
                guard let body = await Self.body(of: request, limit: UnsubscribeReceiver.bodyLimit) else {
                    return PrivacyAnswer.tooLarge.response
                }
                return await rooms.unsubscribes.receive(
                    code: request.header(PrivacySignature.headerName),
                    domain: request.header(UnsubscribeWebhook.shopHeaderName), body: body
                ).response
            }
        }
        rooms.forms.addRoutes(to: router)
        router.get("/healthz") { _, _ in Response(status: .ok) }
        router.get("/readyz") { [rooms] _, _ in
            Response(status: rooms.isReady() ? .ok : .serviceUnavailable)
        }
        router.get("/metrics") { [rooms] _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: Gauge.text(await rooms.gauges()))))
        }
        addAPI(to: router)
        return router
    }

    /// Every route of the table and no other, each behind the gate.
    private func addAPI(to router: Router<DoorContext>) {
        let gate = APIGate(rooms: rooms.api)
        for route in APIRoutes.all {
            let path = route.path.replacing("{", with: ":").replacing("}", with: "")
            router.on(RouterPath(APIRoutes.prefix + path), method: route.method) { request, context in
                await gate.answer(route, request, context)
            }
        }
    }

    /// The whole body, or nil when it is larger than it may be.
    private static func body(of request: Request, limit: Int) async -> [UInt8]? {
        var request = request
        guard let buffer = try? await request.collectBody(upTo: limit) else { return nil }
        return Array(buffer: buffer)
    }
}
