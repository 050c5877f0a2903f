package import CallCore
import Commerce
import Logging
import Operations
import Scripts
import Vault

/// Takes over calls that another process left, and goes on with them.
///
/// What is to be done with each is decided by ``RecoveryPlan``; this finds them, makes them again from their logs, and has the rest done by their
/// sessions.
package struct CallRecovery: Sendable {
    let services: CallServices
    let catalogue: Catalogue
    let terms: TermsBook

    package init(services: CallServices, catalogue: Catalogue, terms: TermsBook) {
        self.services = services
        self.catalogue = catalogue
        self.terms = terms
    }

    /// Adopts every call that has no outcome, whoever holds its lease: for the holder of the folder's lock, at its start. From then on news
    /// about them are taken; they go on with ``goOn(with:)``.
    package func adoptAll() async -> [AdoptedCall] {
        await tellOfDamage()
        return await adopt(takingOver: true) { now in try await services.vault.liveCalls(at: now) }
    }

    /// Adopts calls whose process has not renewed its lease.
    package func adoptLapsed() async -> [AdoptedCall] {
        await adopt(takingOver: false) { now in try await services.vault.lapsedCalls(at: now) }
    }

    /// Runs an adopted call to its end.
    /// - Returns: its outcome; nil when another process has it, or is to have it.
    package func goOn(with call: AdoptedCall) async -> CallOutcome? {
        await call.session.goOn(from: call.unfinished)
    }

    /// Nobody can go on with a call whose row cannot be read; its person is not called again while it has no outcome.
    private func tellOfDamage() async {
        guard let damaged = try? await services.vault.damagedCalls(at: services.wall.now()) else { return }
        for call in damaged {
            services.logger.critical(
                "an unfinished call's row is damaged; nobody goes on with it: restore a back-up, and look at its leg in the carrier's portal",
                metadata: ["call.id": "\(call)"])
        }
    }

    private func adopt(
        takingOver: Bool, _ find: (WallTime) async throws -> [CallSummary]
    ) async -> [AdoptedCall] {
        do {
            var adopted: [AdoptedCall] = []
            for call in try await find(services.wall.now()) where services.directory.call(call.key.call) == nil {
                if let one = await adopt(call, takingOver: takingOver) { adopted.append(one) }
            }
            return adopted
        } catch {
            services.logger.critical(
                "unfinished calls cannot be read; nobody goes on with them", metadata: ["error": "\(error)"])
            return []
        }
    }

    private func adopt(_ call: CallSummary, takingOver: Bool) async -> AdoptedCall? {
        let now = services.wall.now()
        do {
            let isOurs = try await services.vault.lease(
                call.key, to: services.node, until: now + CallLeases.span, takingOver: takingOver, at: now)
            guard isOurs else { return nil }
            let job = try await services.vault.holdJob(of: call, until: now + JobRunner.Configuration().lease, at: now)
            let (session, unfinished) = try await remake(call)
            services.directory.add(session.port, person: call.person, cart: call.cart)
            return AdoptedCall(session: session, unfinished: unfinished, job: job)
        } catch VaultError.storeFailed(let problem) {
            // What the store refuses now it may give later.
            services.logger.error(
                "a call cannot be taken over; it is tried again",
                metadata: ["call.id": "\(call.key.call)", "error": "\(problem)"])
            try? await services.vault.giveUpLease(of: call.key, by: services.node)
            return nil
        } catch {
            await giveUp(call, because: error)
            return nil
        }
    }

    /// Makes a call again from its log.
    private func remake(_ call: CallSummary) async throws -> (CallSession, UnfinishedCall) {
        let now = services.wall.now()
        guard let merchant = try await catalogue.merchant(call.key.merchant) else {
            throw AdoptionProblem.noMerchant(call.key.merchant)
        }
        guard let script = try await catalogue.script(call.script, of: merchant.id) else {
            throw AdoptionProblem.noScript(call.script)
        }
        let log = try await log(of: call, at: now)
        guard let unfinished = UnfinishedCall(log, script: script) else { throw AdoptionProblem.noBeginning }
        let profile = try await services.vault.open(call.person, of: merchant.id, for: .permittedCall, at: now)
        let context = CallContext(
            key: call.key, person: call.person, cart: call.cart, merchant: merchant, script: script,
            firstName: profile.firstName.flatMap { $0.isEmpty ? nil : $0 } ?? "there",
            terms: terms.terms(for: merchant), incarnation: (log.last?.incarnation ?? .first).next,
            anchor: unfinished.created.anchor)
        let port = CallPort(
            key: call.key, services: services, from: unfinished.time(at: now), nextRef: unfinished.nextContent)
        let session = CallSession(
            context: context, services: services, machine: unfinished.machine, log: LogWriter(continuing: log),
            port: port, contentKey: try await services.vault.contentKey(of: call.key, at: now) ?? ContentKey())
        return (session, unfinished)
    }

    private func log(of call: CallSummary, at now: WallTime) async throws -> CallLog {
        let records = try await services.vault.log(of: call.key, at: now)
        do throws(LogDisorder) {
            return try CallLog(records)
        } catch {
            throw AdoptionProblem.disorder(error)
        }
    }
}
