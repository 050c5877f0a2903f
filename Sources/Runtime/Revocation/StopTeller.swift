import CallCore
import Commerce
import Compliance
import Foundation
package import Logging
import Scripts
import ServiceLifecycle
package import Shops
package import Transport
package import Vault

/// Tells shops of stops, in the order in which they came, until each has been taken or given up.
package struct StopTeller: Service {
    /// How often it is looked for what is due: well within the minute in which a stop is to reach everybody (REV-5).
    package static let interval: Duration = .seconds(5)
    /// How many are told in one go.
    static let batch = 50
    /// How long a shop may take to answer.
    static let timeout: Duration = .seconds(10)
    /// How long to wait after the first failure; it doubles up to ``longestWait``.
    static let firstWait: Duration = .seconds(30)
    static let longestWait: Duration = .seconds(3600)

    private let vault: any Vault
    private let catalogue: Catalogue
    private let transport: HTTPTransport
    private let secret: IntakeSecret
    private let wall: WallClock
    private let clock: any Clock<Duration>
    private let logger: Logger

    /// - Parameter secret: signs what is sent; it is the one that the shop signs its events with.
    package init(
        vault: any Vault, catalogue: Catalogue, transport: HTTPTransport, secret: IntakeSecret, wall: WallClock,
        clock: any Clock<Duration>, logger: Logger
    ) {
        self.vault = vault
        self.catalogue = catalogue
        self.transport = transport
        self.secret = secret
        self.wall = wall
        self.clock = clock
        self.logger = logger
    }

    package func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await tellDue()
            await cancelWhenGracefulShutdown { try? await clock.sleep(for: Self.interval) }
        }
    }

    /// Tells what is due now.
    package func tellDue() async {
        do {
            for notice in try await vault.dueStopNotices(limit: Self.batch, at: wall.now()) {
                try await tell(notice)
            }
        } catch {
            logger.error("it is not known who is still to be told of stops", metadata: ["error": "\(error)"])
        }
    }

    private func tell(_ notice: StopNotice) async throws {
        let now = wall.now()
        guard let address = try await catalogue.merchant(notice.merchant)?.stopNotices else {
            try await vault.settle(notice.id, as: .noInterface, at: now)
            return
        }
        guard let number = try await vault.number(of: notice.id, at: now) else {
            try await vault.settle(notice.id, as: .noNumber, at: now)
            return
        }
        do {
            let body = try StopNoticeBody(notice, number: number).bytes()
            let reply = try await transport.send(
                HTTPCall(
                    .post, address.url,
                    headers: [
                        HTTPHeader("Content-Type", "application/json"),
                        HTTPHeader(IntakeSecret.outgoingHeaderName, secret.signature(of: body, at: now)),
                    ], body: body, timeout: Self.timeout))
            guard (200..<300).contains(reply.status) else { throw Refusal(status: reply.status) }
            try await vault.settle(notice.id, as: .told, at: wall.now())
        } catch {
            let state = try await vault.fail(
                notice.id, retryAt: wall.now() + Self.wait(after: notice.failures), at: now)
            logger.warning(
                state == .failed
                    ? "a shop is not told of a stop, and not tried again" : "a shop is not told of a stop yet",
                metadata: ["merchant": "\(notice.merchant)", "notice": "\(notice.id)", "error": "\(error)"])
        }
    }

    /// - Parameter failures: how many there were before this one.
    static func wait(after failures: Int) -> Duration {
        min(longestWait, firstWait * (1 << min(failures, 7)))
    }

    private struct Refusal: Error, CustomStringConvertible {
        let status: Int
        var description: String { "the shop answered \(status)" }
    }
}

/// What a shop is told: who stopped, when and how; the same event however often it is sent.
private struct StopNoticeBody: Encodable {
    struct Person: Encodable {
        let phone: String

        enum CodingKeys: String, CodingKey { case phone = "phone_e164" }
    }

    let schema = "person.suppressed/1"
    let event: String
    let occurredAt: String
    let merchant: String
    let person: Person
    let scope = SuppressionEntry.Scope.allChannels.rawValue
    let reason: String

    enum CodingKeys: String, CodingKey {
        case schema
        case event = "event_id"
        case occurredAt = "occurred_at"
        case merchant = "merchant_id"
        case person
        case scope
        case reason
    }

    init(_ notice: StopNotice, number: E164) {
        self.event = "stop_\(notice.suppression.number)"
        self.occurredAt = notice.stoppedAt.iso8601
        self.merchant = notice.merchant.text
        self.person = Person(phone: number.text)
        self.reason = notice.reason.rawValue
    }

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}
