import CallCore
import Commerce
import Compliance
import Dialogue
import Logging
import Scripts
import Telnyx
package import Vault

/// Sends the text of a due job, at most once: its own permit is asked, the attempt is recorded, and then it is posted.
package struct TextSender: Sendable {
    let services: CallServices
    let catalogue: Catalogue
    let terms: TermsBook

    package init(services: CallServices, catalogue: Catalogue, terms: TermsBook) {
        self.services = services
        self.catalogue = catalogue
        self.terms = terms
    }

    /// - Throws: before anything was sent; the job may be tried again.
    package func send(_ job: Job) async throws {
        guard services.clockGuard.isRight() else { throw LaunchError.clockSetBack }
        guard let merchant = try await catalogue.merchant(job.work.merchant) else {
            throw LaunchError.nothingToSay(merchant: job.work.merchant)
        }
        let now = services.wall.now()
        let text: String
        do {
            text = try await words(of: job, merchant: merchant, at: now)
        } catch let error as MessageTemplate.Failure {
            try await give(up: job, because: "\(error)")
            return
        } catch let error as UnsentText {
            try await give(up: job, because: "\(error)")
            return
        }
        let wish = ContactWish(
            decision: DecisionID(RandomBytes.name("dec")), merchant: merchant.id, person: job.work.person,
            channel: .sms,
            purpose: job.work.purpose.contactPurpose, cart: job.work.cart, call: job.work.call,
            isDryRun: services.isDryRun)
        let decision = try await services.vault.decideContact(wish, under: terms.terms(for: merchant), at: now) {
            record in
            // Begun in the transaction that allows it: after a crash it counts as perhaps sent, and is never sent again.
            record.result == .allow ? ContactConsequence(begin: job.id) : .none
        }
        let record = decision.record
        guard let permit = decision.permit() else {
            if record.isDryRun, record.result == .allow { return try await rehearsed(job) }
            try await refused(job, record, at: now)
            return
        }
        try await post(text, with: permit, job: job, merchant: merchant)
    }

    private func give(up job: Job, because problem: String) async throws {
        services.logger.error("a text cannot be written", metadata: ["job": "\(job.id)", "error": "\(problem)"])
        try await services.vault.settle(job.id, as: .failed, at: services.wall.now())
    }

    private func post(
        _ words: String, with permit: consuming ContactPermit, job: Job, merchant: Merchant
    ) async throws {
        let sender = services.line.texting(for: merchant)
        guard let text = MessageText(words) else {
            services.logger.error("a text is longer than a message may be", metadata: ["job": "\(job.id)"])
            try await services.vault.settle(job.id, as: .failed, at: services.wall.now())
            return
        }
        let message = try MessageRequest(spending: permit, at: services.wall.now(), sender: sender, text: text)
        let sent: SentMessage
        do throws(TelnyxError) {
            sent = try await services.telnyx.send(message)
        } catch {
            try await notSent(job, error)
            return
        }
        services.logger.info("text sent", metadata: ["job": "\(job.id)", "message": "\(sent.id)"])
        try await services.vault.accepted(job.id, as: CarrierMessageID(sent.id.text), at: services.wall.now())
    }

    private func notSent(_ job: Job, _ error: TelnyxError) async throws {
        // No key guards a message against being sent twice, so what may have been sent is never sent again.
        let state: JobState = error.isAmbiguous ? .unknown : .failed
        services.logger.error(
            "text not sent", metadata: ["job": "\(job.id)", "error": "\(error)", "state": "\(state)"])
        try await services.vault.settle(job.id, as: state, at: services.wall.now())
        guard error.kind == .blockedByStop else { return }
        // The person told the carrier, not us: for calls, too, it is a stop (REV-4).
        let stop = NewSuppression(
            merchant: job.work.merchant, subject: .person(job.work.person), reason: .carrier,
            key: "carrier/\(job.id)", at: services.wall.now())
        // One that the store refuses is tried again by the desk; the job is settled either way.
        _ = try? await services.revocation.stop(stop)
    }

    /// Every gate passed in a dry run: the job is over, for a later run must not send what nobody waits for any more.
    private func rehearsed(_ job: Job) async throws {
        services.logger.notice("dry run: a text would be sent", metadata: ["job": "\(job.id)"])
        try await services.vault.settle(job.id, as: .cancelled, at: services.wall.now())
    }

    private func refused(_ job: Job, _ record: ContactDecisionRecord, at now: WallTime) async throws {
        services.logger.info(
            "text refused", metadata: ["job": "\(job.id)", "gate": "\(record.failedGate?.rawValue ?? "none")"])
        if let next = record.nextAllowedAt, next < job.work.expires {
            try await services.vault.postpone(job.id, until: next, at: now)
        } else {
            try await services.vault.settle(job.id, as: .cancelled, at: now)
        }
    }

    private func words(of job: Job, merchant: Merchant, at now: WallTime) async throws -> String {
        var values: [MessageVariable: String] = [
            .brand: merchant.brand, .legalName: merchant.legalName, .callback: merchant.callbackNumber.text,
        ]
        values[.policy] = merchant.forms?.doNotCallURL
        if let cart = job.work.cart, let known = try await services.vault.cart(cart, of: merchant.id, at: now) {
            guard TextLinks.mayBeSent(known.recoveryLink, on: merchant.linkDomains) else { throw UnsentText.link }
            values[.link] = known.recoveryLink
        }
        var name = job.work.purpose.template
        if let id = job.work.offer,
            let offer = try await services.vault.grantedOffer(id, of: merchant.id, policy: merchant.offers, at: now)
        {
            values[.code] = offer.code.text
            values[.offer] = offer.percent.map { "\(SpokenValue.percent($0)) off" } ?? "free shipping"
            values[.offerTerm] = SpokenValue.hours(offer.expiresAt - offer.record.grantedAt)
            name = .linkWithOffer
        }
        return try merchant.message(name).render(values)
    }
}

/// Why a text that could be written is not.
private enum UnsentText: Error, CustomStringConvertible {
    /// The shop's link is not on a domain of the merchant's (SMS-7).
    case link

    var description: String {
        switch self {
        case .link: "the cart's link is not on one of the merchant's link_domains; add the domain, or mend the shop"
        }
    }
}

extension JobPurpose {
    /// What the gatekeeper is asked for.
    var contactPurpose: ContactPurpose {
        switch self {
        case .callCart: .cartRecovery
        case .confirmNumber: .numberConfirmation
        case .sendLink: .requestedLink
        case .confirmStop: .stopConfirmation
        case .answerHelp: .helpAnswer
        case .answerPolicy: .policyAnswer
        }
    }

    /// The merchant's text for it.
    var template: MessageTemplateName {
        switch self {
        case .callCart, .sendLink: .link
        case .confirmNumber: .confirmation
        case .confirmStop: .stopConfirmation
        case .answerHelp: .help
        case .answerPolicy: .doNotCallPolicy
        }
    }
}
