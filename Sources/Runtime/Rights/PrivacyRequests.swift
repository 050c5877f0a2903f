package import Commerce
import Compliance
import Logging
import ServiceLifecycle
package import Shops
package import Vault

/// Carries out what Shopify asks for in its privacy webhooks: a case for each customer, and everybody of a shop in batches.
///
/// What it is broken off in stays in the inbox and is taken up again: an erasure done again is the same as done once.
package struct PrivacyRequests: Service {
    /// How often the inbox is looked through for what is left to do.
    package static let interval: Duration = .seconds(5)
    /// How many people are read together.
    static let batch = 100

    private let desk: RightsDesk
    private let services: CallServices

    package init(services: CallServices) {
        self.desk = RightsDesk(vault: services.vault, directory: services.directory, logger: services.logger)
        self.services = services
    }

    package func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await carryOutPending()
            await cancelWhenGracefulShutdown { try? await services.clock.sleep(for: Self.interval) }
        }
    }

    /// Does what waits in the inbox.
    package func carryOutPending() async {
        for topic in PrivacyWebhook.Topic.allCases {
            do {
                let page = try await services.vault.pendingInbox(
                    from: PrivacyDelivery.source(of: topic), after: nil, limit: Self.batch, at: services.wall.now())
                for item in page.items { await carryOut(item, topic) }
            } catch {
                services.logger.error(
                    "it is not known what Shopify still waits for", metadata: ["error": "\(error)"])
            }
        }
    }

    private func carryOut(_ item: InboxItem, _ topic: PrivacyWebhook.Topic) async {
        do {
            guard let merchant = item.merchant else { return }
            let webhook = try PrivacyWebhook(topic: topic, body: item.body, delivery: item.id.text)
            try await carryOut(webhook, item.id, of: merchant)
        } catch {
            services.logger.error(
                "a privacy webhook is not dealt with yet; it is tried again", metadata: ["error": "\(error)"])
        }
    }

    /// Does what a webhook asks for, and ticks it off.
    package func carryOut(_ webhook: PrivacyWebhook, _ id: InboxID, of merchant: MerchantID) async throws {
        switch webhook.wish {
        case .customer(let kind, let handle): try await serve(kind, handle, webhook.key, of: merchant)
        case .everybody: guard try await eraseEverybody(webhook.key, of: merchant) else { return }
        }
        try await services.vault.consume(id, at: services.wall.now())
    }
}

// MARK: - One customer

extension PrivacyRequests {
    private func serve(
        _ kind: RightsRequestKind, _ handle: PersonHandle, _ key: String, of merchant: MerchantID
    ) async throws {
        let now = services.wall.now()
        let people = try await services.vault.people(meant: handle, by: merchant, for: .shopify(key), at: now)
        let first = try await open(kind, about: people.first, key, of: merchant)
        try await serve(first)
        // Two customers of one e-mail address are two people here.
        for person in people where person != first.person {
            try await serve(try await open(kind, about: person, "\(key)/\(person)", of: merchant))
        }
    }

    private func open(
        _ kind: RightsRequestKind, about person: PersonID?, _ key: String, of merchant: MerchantID
    ) async throws -> RightsCaseRecord {
        try await desk.open(
            NewRightsCase(
                merchant: merchant, person: person, kind: kind, law: PrivacyWebhook.law, key: key,
                receivedAt: services.wall.now())
        ).record
    }

    /// Brings a case as far as it goes by itself: an erasure to its end, an access to where somebody answers it.
    private func serve(_ record: RightsCaseRecord) async throws {
        guard record.request.closedAt == nil else { return }
        let (id, merchant) = (record.id, record.merchant)
        guard let person = record.person else {
            _ = try await desk.note(.rejected(.nobodyKnown), in: id, of: merchant, at: services.wall.now())
            return
        }
        if !record.request.isCleared {
            _ = try await desk.note(
                .vouchedFor(PrivacyWebhook.voucher), in: id, of: merchant, at: services.wall.now())
        }
        guard record.request.kind == .erasure else { return }
        _ = try await desk.erase(person, of: merchant, under: .request(id), at: services.wall.now())
        _ = try await desk.note(.answered, in: id, of: merchant, at: services.wall.now())
    }
}

// MARK: - Everybody

extension PrivacyRequests {
    /// - Returns: false when the process ends before everybody is erased; the next one goes on.
    private func eraseEverybody(_ key: String, of merchant: MerchantID) async throws -> Bool {
        let order = try await open(.erasure, about: nil, key, of: merchant)
        guard order.request.closedAt == nil else { return true }
        if !order.request.isCleared {
            _ = try await desk.note(
                .vouchedFor(PrivacyWebhook.voucher), in: order.id, of: merchant, at: services.wall.now())
        }
        var last: PersonID?
        var count = 0
        repeat {
            let page = try await services.vault.people(of: merchant, after: last, limit: Self.batch)
            for person in page {
                guard !Task.isShuttingDownGracefully, !Task.isCancelled else { return false }
                _ = try await desk.erase(
                    person, of: merchant, under: .order(.shopify(key)), at: services.wall.now())
                count += 1
            }
            last = page.last
        } while last != nil
        _ = try await desk.note(.answered, in: order.id, of: merchant, at: services.wall.now())
        services.logger.notice(
            "everybody of a shop is erased", metadata: ["merchant": "\(merchant)", "people": "\(count)"])
        return true
    }
}

extension AccessReason {
    /// A request that Shopify passed on.
    fileprivate static func shopify(_ key: String) -> AccessReason {
        AccessReason(actor: "shopify", reason: key) ?? .permittedCall
    }
}
