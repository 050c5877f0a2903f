import CallCore
package import Commerce
import Compliance
import Dialogue
import Logging
import Scripts
import ServiceLifecycle
import Vault
import Voice

/// Makes a call out of a due job: everything it may say is rendered, then it is created, and from there its machine decides.
package struct CallLauncher: Sendable {
    /// The version of the call machine's rules that this build has.
    static let machine = CallMachine.version

    let services: CallServices
    let catalogue: Catalogue
    let terms: TermsBook

    package init(services: CallServices, catalogue: Catalogue, terms: TermsBook) {
        self.services = services
        self.catalogue = catalogue
        self.terms = terms
    }

    /// Runs one call to its end.
    /// - Parameter call: the name under which the call has a seat.
    /// - Returns: how it ended; nil when another process goes on with it.
    /// - Throws: before anything was dialed; the job may be tried again.
    func call(_ job: Job, as call: CallID) async throws -> EndedCall? {
        let context = try await context(for: job, as: call)
        let voice = LineVoice(services)
        // Preparation takes its time, and nothing is begun that a process on its way out could not end.
        try await cancelWhenGracefulShutdown { try await voice.prepare(context, at: services.wall.now()) }
        guard !services.readiness.isDraining else { throw LaunchError.draining }
        guard services.clockGuard.isRight() else { throw LaunchError.clockSetBack }
        let (session, first) = try await create(
            context.anchored(at: services.wall.now()),
            attempt: AttemptNumber(max(1, job.attempts) + (job.work.rule == nil ? 0 : 1)))
        services.directory.add(session.port, person: context.person, cart: context.cart)
        return await session.run(after: first).map { EndedCall(key: context.key, outcome: $0) }
    }

    /// Decides about a call as if it were to be made, and makes none (DIA-10).
    func rehearse(_ job: Job) async throws -> ContactDecisionRecord {
        guard let merchant = try await catalogue.merchant(job.work.merchant) else {
            throw LaunchError.nothingToSay(merchant: job.work.merchant)
        }
        let wish = ContactWish(
            decision: DecisionID(RandomBytes.name("dec")), merchant: merchant.id, person: job.work.person,
            channel: .voiceAI, cart: job.work.cart, isDryRun: true)
        let decision = try await services.vault.decideContact(
            wish, under: terms.terms(for: merchant), at: services.wall.now()
        ) { _ in .none }
        let record = decision.record
        record.raiseAlarms(in: services.logger)
        return record
    }

    /// What would be decided at some moment, as things stand, without deciding it.
    func preview(_ job: Job, at moment: WallTime) async throws -> ContactDecisionRecord {
        guard let merchant = try await catalogue.merchant(job.work.merchant) else {
            throw LaunchError.nothingToSay(merchant: job.work.merchant)
        }
        let wish = ContactWish(
            decision: DecisionID(RandomBytes.name("dec")), merchant: merchant.id, person: job.work.person,
            channel: .voiceAI, cart: job.work.cart)
        return try await services.vault.previewContact(
            wish, under: terms.terms(for: merchant), at: moment)
    }

    private func context(for job: Job, as call: CallID) async throws -> CallContext {
        guard let merchant = try await catalogue.merchant(job.work.merchant),
            let script = try await catalogue.script(of: merchant), let cart = job.work.cart
        else { throw LaunchError.nothingToSay(merchant: job.work.merchant) }
        let now = services.wall.now()
        let profile = try await services.vault.open(
            job.work.person, of: merchant.id, for: .permittedCall, at: now)
        return CallContext(
            key: CallKey(merchant: merchant.id, call: call), person: job.work.person,
            cart: cart, merchant: merchant, script: script,
            // Without a name the person is asked for "there", which nobody minds.
            firstName: profile.firstName.flatMap { $0.isEmpty ? nil : $0 } ?? "there",
            terms: terms.terms(for: merchant), incarnation: .first, anchor: now)
    }

    private func create(
        _ context: CallContext, attempt: AttemptNumber
    ) async throws -> (CallSession, [LogRecord]) {
        let textingConsent = try await isTextingPermitted(context)
        let created = CallEvent.created(
            Created(
                call: context.key.call, merchant: context.key.merchant, person: context.person, cart: context.cart,
                attempt: attempt, script: context.script.version, rules: context.terms.rulebook.version,
                machine: Self.machine, anchor: context.anchor,
                seed: CallSeed(RandomBytes.draw(8).reduce(0) { $0 << 8 | UInt64($1) }),
                textingPermitted: textingConsent, limits: .house,
                isRecorded: context.merchant.isRecording))
        var machine = CallMachine(script: context.script)
        var log = LogWriter()
        let records = log.write(created, machine.handle(created, at: .zero), at: .zero)
        try await services.vault.create(
            NewCall(
                key: context.key, person: context.person, cart: context.cart, script: context.script.version,
                createdAt: context.anchor, callingNumber: services.line.callingNumber(of: context.merchant)),
            records: records)
        let now = services.wall.now()
        _ = try await services.vault.lease(
            context.key, to: services.node, until: now + CallLeases.span, takingOver: false, at: now)
        let port = CallPort(key: context.key, services: services, from: .zero, nextRef: .first)
        return (CallSession(context: context, services: services, machine: machine, log: log, port: port), records)
    }

    /// Whether the person agreed to texts when the call is made; asked anew, and in full, when one is sent.
    private func isTextingPermitted(_ context: CallContext) async throws -> Bool {
        let wish = ContactWish(
            decision: DecisionID(RandomBytes.name("dec")), merchant: context.key.merchant, person: context.person,
            channel: .sms, purpose: .requestedLink, cart: context.cart, call: context.key.call)
        return try await services.vault.previewContact(wish, under: context.terms, at: services.wall.now())
            .couldTextOnRequest
    }
}

/// Why a call could not even be made.
package enum LaunchError: Error, CustomStringConvertible {
    case nothingToSay(merchant: MerchantID)
    /// The process was told to end; the next one makes the call.
    case draining
    /// Nobody is contacted by a clock that was set back (see ``ClockGuard``).
    case clockSetBack

    package var description: String {
        switch self {
        case .nothingToSay(let merchant):
            "the merchant \(merchant) has no published script; publish it and the call is made when it is due again"
        case .draining: "this process ends; the next one makes the call"
        case .clockSetBack: "the system clock was set back; set it right, and the contact is made"
        }
    }
}
