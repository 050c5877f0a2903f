import Foundation

/// Delivers webhooks: signs, posts, tries again, and does wrong on purpose what the faults ask for.
struct WebhookCourier: Sendable {
    let signer: WebhookSigner
    let facts: DisputedFacts
    let faults: SimulatedFaults
    let retries: WebhookRetryPolicy
    let clock: LookalikeClock
    let journal: LookalikeJournal
    let chores: Chores

    /// Delivers an event. Returns after the first attempt of the first copy, so that the next event of a call follows
    /// this one; everything else goes on as a chore.
    func deliver(_ event: WebhookEvent) async {
        guard !event.urls.isEmpty else { return }
        if let delay = faults.webhookDelays[event.type.rawValue] {
            chores.add {
                guard (try? await clock.sleep(for: .seconds(delay))) != nil else { return }
                await deliverCopies(event)
            }
        } else {
            await deliverCopies(event)
        }
    }

    private func deliverCopies(_ event: WebhookEvent) async {
        for _ in 1..<max(1, faults.copiesOfEachWebhook) {
            chores.add { await attempt(event) }
        }
        await attempt(event)
    }

    /// The first attempt of one copy; the others follow as a chore.
    private func attempt(_ event: WebhookEvent) async {
        var plan = RetryPlan(urls: event.urls, policy: retries, ownBackoffs: event.ownBackoffs)
        let timestamp = Int(clock.wall().timeIntervalSince1970)
        let outcome = await post(event, url: event.urls[0], attempt: 1, timestamp: timestamp)
        let first = plan.ended(outcome)
        guard case .again = first else { return }
        chores.add { [plan] in
            var plan = plan
            var step = first
            while case .again(let wait, let url, let attempt) = step {
                guard (try? await clock.sleep(for: wait)) != nil else { return }
                step = plan.ended(await post(event, url: url, attempt: attempt, timestamp: timestamp))
            }
        }
    }

    private func post(_ event: WebhookEvent, url: String, attempt: Int, timestamp: Int) async -> RetryPlan.Outcome {
        let body = event.body(attempt: attempt, url: url)
        let signedAt: Int =
            switch facts.retriedTimestamp {
            case .refreshed: Int(clock.wall().timeIntervalSince1970)
            case .kept: timestamp
            }
        guard let headers = try? signer.headers(for: body, timestamp: signedAt) else { return .unanswered }
        let at = clock.elapsed().inSeconds
        let status = await WebhookPost.send(body, headers: headers, to: url, limit: retries.answerLimit)
        journal.record(
            JournaledDelivery(
                at: at, eventID: event.id, eventType: event.type.rawValue, legID: event.legID, attempt: attempt,
                url: url, status: status))
        return status.map(RetryPlan.Outcome.answered) ?? .unanswered
    }
}
