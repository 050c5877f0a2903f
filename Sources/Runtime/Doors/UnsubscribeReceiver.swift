import Commerce
import Compliance
import Crypto
import Foundation
package import Logging
import Scripts
package import Shops
package import Vault

/// Takes Shopify's word that a customer wants no more texts, which is a stop of everything (REV-4, REV-8).
package struct UnsubscribeReceiver: Sendable {
    /// The most bytes of a body.
    package static let bodyLimit = 256 << 10

    private let signature: PrivacySignature?
    private let vault: any Vault
    private let catalogue: Catalogue
    private let revocation: RevocationDesk
    private let wall: WallClock
    private let logger: Logger

    /// - Parameter signature: nil when no secret is set; then nothing is taken.
    package init(
        signature: PrivacySignature?, vault: any Vault, catalogue: Catalogue, revocation: RevocationDesk,
        wall: WallClock, logger: Logger
    ) {
        self.signature = signature
        self.vault = vault
        self.catalogue = catalogue
        self.revocation = revocation
        self.wall = wall
        self.logger = logger
    }

    /// - Parameters:
    ///   - code: the value of ``PrivacySignature/headerName``.
    ///   - domain: the value of ``UnsubscribeWebhook/shopHeaderName``.
    package func receive(code: String?, domain: String?, body: [UInt8]) async -> PrivacyAnswer {
        guard let signature else { return .notTaken("no secret of a Shopify app is set here") }
        guard body.count <= Self.bodyLimit else { return .tooLarge }
        do {
            try signature.verify(header: code, body: body)
        } catch {
            logger.warning("a webhook of Shopify's is refused", metadata: ["problem": "\(error)"])
            return .notAuthentic("\(error)")
        }
        let webhook: UnsubscribeWebhook
        do {
            webhook = try UnsubscribeWebhook(body: body)
        } catch {
            return .notUnderstood("\(error)")
        }
        guard let handle = webhook.unsubscribed else { return .accepted }
        do {
            guard let merchant = try await catalogue.merchant(behindShopify: domain ?? "") else {
                return .notTaken("no merchant here has that shop's domain as its shopify_domain")
            }
            // The same body again is the same stop. Every step is keyed, and one that fails is sent again by Shopify.
            let hash = SHA256.hash(data: Data(body)).prefix(16).map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
            try await stop(handle, of: merchant, key: "shopify/unsubscribe/\(hash)")
            return .accepted
        } catch {
            logger.error("a stop from Shopify is not dealt with", metadata: ["error": "\(error)"])
            return .notStored
        }
    }

    private func stop(_ handle: PersonHandle, of merchant: MerchantID, key: String) async throws {
        for subject in try await vault.subjects(meant: handle, by: merchant, at: wall.now()) {
            try await revocation.stop(
                NewSuppression(
                    merchant: merchant, subject: subject, reason: .shop, key: "\(key)/\(subject.keyPart)",
                    at: wall.now()))
        }
    }
}
