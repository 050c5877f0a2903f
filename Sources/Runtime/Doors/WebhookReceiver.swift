import CallCore
import Commerce
package import Logging
package import Telnyx
package import Vault

/// Takes webhooks by the order of durability: verified over the raw bytes, read, sealed and stored, answered; then brought to their call.
package struct WebhookReceiver: Sendable {
    /// The largest body taken.
    package static let bodyLimit = 512 << 10
    /// How many stored webhooks are read at once after a restart.
    static let pageLimit = 100
    private static let source = "telnyx"

    private let verifier: WebhookVerifier
    private let vault: any Vault
    private let directory: CallDirectory
    private let messages: MessageDesk
    private let line: LineDesk
    private let wall: WallClock
    private let logger: Logger

    package init(
        verifier: WebhookVerifier, vault: any Vault, directory: CallDirectory, messages: MessageDesk, line: LineDesk,
        wall: WallClock, logger: Logger
    ) {
        self.verifier = verifier
        self.vault = vault
        self.directory = directory
        self.messages = messages
        self.line = line
        self.wall = wall
        self.logger = logger
    }

    package func receive(headers: [(name: String, value: String)], body: [UInt8]) async -> WebhookAnswer {
        guard body.count <= Self.bodyLimit else { return .tooLarge }
        let now = wall.now()
        do {
            try verifier.verify(headers: headers, body: body, now: now)
        } catch {
            logger.warning("webhook refused", metadata: ["problem": "\(error)"])
            return .notAuthentic("\(error)")
        }
        let envelope: WebhookEnvelope
        do {
            envelope = try WebhookEnvelope(decoding: body)
        } catch {
            logger.error("webhook not understood", metadata: ["problem": "\(error)"])
            return .notUnderstood("\(error)")
        }
        let id = InboxID(source: Self.source, text: envelope.id)
        do {
            switch try await vault.accept(
                InboxItem(id: id, merchant: nil, body: KeyDigits.hidden(in: body), receivedAt: now))
            {
            case .duplicate: return .accepted
            case .new: break
            }
        } catch {
            logger.error("webhook not stored", metadata: ["error": "\(error)"])
            return .notStored
        }
        await route(envelope, id)
        return .accepted
    }

    /// Brings all webhooks that were answered but not consumed to where they belong, after a restart.
    ///
    /// One that fails again stays for the next start and holds up none behind it.
    package func routePending() async {
        var last: InboxID?
        repeat {
            do {
                let page = try await vault.pendingInbox(
                    from: Self.source, after: last, limit: Self.pageLimit, at: wall.now())
                for id in page.unreadable {
                    logger.critical(
                        "a stored webhook cannot be opened; restore the data from its back-up",
                        metadata: ["webhook": "\(id.text)"])
                }
                for item in page.items { await routeStored(item) }
                last = page.last
            } catch {
                logger.error("stored webhooks cannot be read", metadata: ["error": "\(error)"])
                return
            }
        } while last != nil
    }

    private func routeStored(_ item: InboxItem) async {
        do {
            await route(try WebhookEnvelope(decoding: item.body), item.id)
        } catch {
            // It could be read when it came, by another version.
            logger.error(
                "a stored webhook is not understood", metadata: ["webhook": "\(item.id.text)", "problem": "\(error)"])
        }
    }

    private func route(_ envelope: WebhookEnvelope, _ id: InboxID) async {
        switch envelope.event {
        case .messageReceived(let notice):
            await messages.received(notice, as: id)
        case .messageSent(let notice):
            await messages.told(notice, isFinal: false, as: id)
        case .messageFinalized(let notice):
            await messages.told(notice, isFinal: true, as: id)
        case .callInitiated, .callAnswered, .callHungUp, .streamingStarted, .streamingStopped, .streamingFailed,
            .speakEnded, .keyPressed, .answererDetected, .greetingEnded, .callScreeningDetected, .other:
            // First of all: a call that somebody makes to us is none of those that we make.
            if line.received(envelope, as: id) { return }
            guard let call = call(of: envelope.call), let event = CallEvent(envelope, of: call),
                call.post(event, from: id)
            else {
                await settle(id)
                return
            }
        }
    }

    private func call(of reference: CallReference) -> CallPort? {
        if let state = reference.clientState.flatMap({ ClientState($0) }), let call = directory.call(state.call) {
            return call
        }
        return reference.legID.flatMap { directory.call(onLeg: LegID($0.text)) }
    }

    private func settle(_ id: InboxID) async {
        do {
            try await vault.consume(id, at: wall.now())
        } catch {
            // It stays pending and is looked at again at the next start, which does no harm.
            logger.warning("webhook not marked as done", metadata: ["error": "\(error)"])
        }
    }
}
