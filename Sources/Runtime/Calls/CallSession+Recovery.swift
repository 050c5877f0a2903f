import CallCore
import Commerce
import Dialogue
import Logging
import Operations
import Scripts
import Vault

/// A call that goes on in this process with what another left in its log.
extension CallSession {
    /// Runs the call to its end, from where its log ends.
    /// - Returns: its outcome; nil when another process has it, or is to have it.
    func goOn(from call: UnfinishedCall) async -> CallOutcome? {
        await prepareLines()
        await takeUp(call)
        var plan = RecoveryPlan(for: call, remote: .notAsked, at: port.now())
        if case .ask(let question) = plan.actions.first {
            let inquiry = CarrierInquiry(
                client: services.telnyx, connectionID: services.line.connectionID, call: context.key.call,
                clock: services.clock, logger: logger)
            plan = RecoveryPlan(for: call, remote: await inquiry.ask(question), at: port.now())
        }
        for action in plan.actions where logStanding != .takenOver && !port.isLeft { await follow(action, call) }
        for timer in RecoveryPlan.timers(of: machine, at: port.now()) {
            timers.set(timer.timer, after: timer.after.duration)
        }
        return await live()
    }

    /// What the process before knew besides its log.
    private func takeUp(_ call: UnfinishedCall) async {
        if let names = call.leg { learn(names.leg, names.control) }
        let now = services.wall.now()
        for id in call.offers {
            offers[id] = try? await services.vault.grantedOffer(
                id, of: context.key.merchant, policy: context.merchant.offers, at: now)
        }
        if machine.hasDiscardedContent { dropContent() }
        guard machine.mayKeepContent else { return }
        do {
            tape = try await services.vault.openTape(of: context.key, at: now)
            isContentKeyStored = true
            port.recorder.noticeHeard()
        } catch {
            // Its key was destroyed meanwhile, or cannot be read: what cannot be sealed is not kept.
            logger.error("words and sound of the call are kept no longer", metadata: ["error": "\(error)"])
            dropContent()
        }
    }

    private func follow(_ action: RecoveryAction, _ call: UnfinishedCall) async {
        switch action {
        case .ask: break
        case .resume(legIsAlive: let isAlive, mayGoOn: let mayGoOn):
            announce(call, mayGoOn: mayGoOn)
            let resumed = Resumed(anchor: services.wall.now(), legIsAlive: isAlive, mayGoOn: mayGoOn)
            await take(CallInput(.resumed(resumed)))
        case .tell(let event): await take(CallInput(event))
        case .redo(let open): await carryOut(open.effect, as: open.id)
        case .close(let outcome):
            let resumed = Resumed(anchor: services.wall.now(), legIsAlive: false, mayGoOn: false)
            let records = log.write(.resumed(resumed), [.finish(Finish(outcome: outcome))], at: port.now())
            tell(records)
            await commit(records, consuming: nil)
        }
    }

    private func announce(_ call: UnfinishedCall, mayGoOn: Bool) {
        services.takeOvers.count(\.adopted)
        guard mayGoOn else {
            services.takeOvers.count(\.differing)
            logger.critical(
                "this build decides the call otherwise than its log says; it is ended politely",
                metadata: ["difference": "\(call.fold.divergence.map { "\($0)" } ?? "the log ends early")"])
            return
        }
        logger.notice(
            "a call of an earlier process goes on",
            metadata: ["incarnation": "\(context.incarnation.number)", "records": "\(call.log.records.count)"])
    }

    /// Has the lines spoken that may be needed, beside the call, and the first words before the stream is there; what is needed at once is
    /// asked for with more urgency.
    private func prepareLines() async {
        let voice = LineVoice(services)
        let (context, wall, logger) = (context, services.wall, logger)
        await errands.begin {
            do throws(LineVoiceError) {
                try await voice.prepare(context, first: .recoveryApology, at: wall.now())
            } catch {
                logger.warning("the lines of the call are not prepared", metadata: ["error": "\(error)"])
            }
        }
    }
}
