import CallCore
import Commerce
import Compliance
import Logging
import Operations
import Scripts
import Vault

/// Queues the second call to a person whom the first did not reach.
struct RetryQueue {
    let launcher: CallLauncher

    /// Looks at a call that is over and queues what its merchant's rule asks for; a call that reached somebody asks for nothing. The same
    /// call a second time queues nothing new.
    func queue(after call: CallKey, of job: Job) async {
        let services = launcher.services
        do {
            guard let retry = try await retry(after: call, of: job, at: services.wall.now()) else { return }
            let id = try await services.vault.enqueue(retry, at: services.wall.now())
            services.logger.info(
                "a person who was not reached is called again",
                metadata: [
                    "call.id": "\(call.call)", "job": "\(id)", "due": "\(retry.due.millisecondsSince1970)",
                    "rule": "\(retry.rule?.rawValue ?? "")",
                ])
        } catch {
            // The call itself is over and on record; nobody is owed a second one.
            services.logger.error(
                "no second call is queued", metadata: ["call.id": "\(call.call)", "error": "\(error)"])
        }
    }

    private func retry(after call: CallKey, of job: Job, at now: WallTime) async throws -> NewJob? {
        let log = try await launcher.services.vault.log(of: call, at: now)
        guard let merchant = try await launcher.catalogue.merchant(call.merchant),
            let plan = RetryPlan(after: log, waiting: merchant.retryDelay, at: now)
        else { return nil }
        let preview = try await launcher.preview(job, at: plan.earliest)
        guard let due = plan.due(by: preview, before: job.work.expires) else { return nil }
        return NewJob(
            key: "\(call.call)/retry", merchant: call.merchant, person: job.work.person, cart: job.work.cart,
            purpose: .callCart, due: due, expires: job.work.expires, call: call.call, rule: plan.rule)
    }
}
