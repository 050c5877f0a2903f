import Commerce
import Crypto
import Foundation
import Runtime
import Telnyx
import Testing
import Vault

/// What a starting process makes of webhooks that an earlier one had answered.
struct PendingWebhookTests {
    private func receiver(_ stage: JobStage) throws -> WebhookReceiver {
        let directory = CallDirectory()
        let key = Curve25519.Signing.PrivateKey().publicKey.rawRepresentation.base64EncodedString()
        return WebhookReceiver(
            verifier: try WebhookVerifier(publicKey: key), vault: stage.vault, directory: directory,
            messages: MessageDesk(
                vault: stage.vault, catalogue: Catalogue(vault: stage.vault, wall: stage.wall),
                revocation: RevocationDesk(
                    vault: stage.vault, directory: directory, spool: stage.spool(), logger: JobStage.quiet),
                wall: stage.wall, logger: JobStage.quiet),
            line: try LineStage.idle(stage), wall: stage.wall, logger: JobStage.quiet)
    }

    private func store(_ name: String, _ body: String, in stage: JobStage) async throws {
        _ = try await stage.vault.accept(
            InboxItem(
                id: InboxID(source: "telnyx", text: name), merchant: nil, body: Array(body.utf8), receivedAt: stage.now)
        )
    }

    /// Hundreds that cannot be done, opened or read stand before a stop, and the stop is done all the same.
    @Test func whatFailsForeverHoldsUpNothing() async throws {
        let stage = try await JobStage()
        for number in 0..<250 { try await store("unread-\(number)", "of another version", in: stage) }
        try await store("damaged", "{}", in: stage)
        try await store(
            "stop",
            #"""
            {"data":{"id":"stop","event_type":"message.received","payload":{"direction":"inbound","text":"STOP",
            "from":{"phone_number":"\#(JobStage.number)"}}}}
            """#, in: stage)
        try stage.run("UPDATE inbox SET body = zeroblob(40) WHERE item = 'damaged'")
        try await receiver(stage).routePending()
        #expect(try await stage.isSuppressed())
        let pending = try await stage.vault.pendingInboxItems(limit: 1000, at: stage.now)
        #expect(pending.count == 250)
        #expect(!pending.contains { $0.id.text == "stop" })
        try await stage.vault.close()
    }
}
