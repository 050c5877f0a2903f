import Commerce
import Crypto
import Foundation
package import Logging
import Scripts
package import Shops
package import Vault

/// Takes Shopify's three privacy webhooks: verified over the raw bytes, durable before they are answered.
package struct PrivacyReceiver: Sendable {
    /// The most bytes of a body; Shopify's have a few hundred.
    package static let bodyLimit = 64 << 10
    /// The longest name of a delivery that is kept as it is.
    private static let longestName = 200

    private let signature: PrivacySignature?
    private let vault: any Vault
    private let catalogue: Catalogue
    private let requests: PrivacyRequests
    private let wall: WallClock
    private let logger: Logger

    /// - Parameter signature: nil when no secret is set; then nothing is taken.
    package init(
        signature: PrivacySignature?, vault: any Vault, catalogue: Catalogue, requests: PrivacyRequests,
        wall: WallClock, logger: Logger
    ) {
        self.signature = signature
        self.vault = vault
        self.catalogue = catalogue
        self.requests = requests
        self.wall = wall
        self.logger = logger
    }

    /// - Parameters:
    ///   - code: the value of ``PrivacySignature/headerName``.
    ///   - delivery: Shopify's name for the event or its delivery; without one the body's hash names it.
    package func receive(
        _ topic: PrivacyWebhook.Topic, code: String?, delivery: String?, body: [UInt8]
    ) async -> PrivacyAnswer {
        guard let signature else { return .notTaken("no secret of a Shopify app is set here") }
        guard body.count <= Self.bodyLimit else { return .tooLarge }
        do {
            try signature.verify(header: code, body: body)
        } catch {
            logger.warning("a privacy webhook is refused", metadata: ["problem": "\(error)"])
            return .notAuthentic("\(error)")
        }
        let delivery = PrivacyDelivery(topic: topic, name: Self.name(delivery, body))
        let webhook: PrivacyWebhook
        do {
            webhook = try PrivacyWebhook(topic: topic, body: body, delivery: delivery.name)
        } catch {
            return .notUnderstood("\(error)")
        }
        return await take(webhook, delivery, body)
    }

    private func take(_ webhook: PrivacyWebhook, _ delivery: PrivacyDelivery, _ body: [UInt8]) async -> PrivacyAnswer {
        do {
            guard let merchant = try await catalogue.merchant(behindShopify: webhook.shopDomain) else {
                logger.error("a privacy webhook is for a shop that no merchant has as its shopify_domain")
                return .notTaken("no merchant here has that shop's domain as its shopify_domain")
            }
            let item = InboxItem(id: delivery.id, merchant: merchant, body: body, receivedAt: wall.now())
            _ = try await vault.accept(item)
            switch webhook.wish {
            // Every step is keyed by the request, so one that came again and one that was broken off end in the same state.
            case .customer: try await requests.carryOut(webhook, item.id, of: merchant)
            // Everybody takes a while: ``PrivacyRequests`` sees to it.
            case .everybody: break
            }
            return .accepted
        } catch {
            logger.error("a privacy webhook is not dealt with", metadata: ["error": "\(error)"])
            return .notStored
        }
    }

    private static func name(_ given: String?, _ body: [UInt8]) -> String {
        if let given, (1...longestName).contains(given.utf8.count) { return given }
        return SHA256.hash(data: Data(body)).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
