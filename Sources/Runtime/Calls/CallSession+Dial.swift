import CallCore
import Commerce
import Compliance
import Logging
import Synchronization
import Telnyx
import Vault

extension CallSession {
    /// Decides and dials: the decision, the facts it was made on, the reserved counters and the event that tells it are one transaction, and the
    /// permit is spent at once.
    ///
    /// A process on its way out dials nobody: it lets go of the call, and the next one closes it as never dialed and puts its job back.
    func dial(_ dial: Dial, as id: EffectID) async {
        guard !services.readiness.isDraining else { return port.leave() }
        guard services.clockGuard.isRight() else {
            port.post(.dialFailed(DialFailed(effect: id, failure: .notRecorded)))
            return
        }
        let wish = ContactWish(
            decision: DecisionID(RandomBytes.name("dec")), merchant: context.key.merchant, person: context.person,
            channel: .voiceAI, cart: context.cart, call: context.key.call)
        let (key, moment, wall) = (context.key, port.now(), services.wall.now())
        let now = CallStep(machine: machine, log: log)
        let next = Mutex<CallStep?>(nil)
        do {
            let decision = try await services.vault.decideContact(wish, under: context.terms, at: wall) {
                [self] record in
                // The transaction may be repeated: each time from the same state, and the last one counts.
                let step = now.taking(CallEvent(decision: record, effect: id), at: moment)
                next.withLock { $0 = step }
                // A refusal ends the call here: without the outcome the person would count as in a call for ever.
                return ContactConsequence(
                    append: LogAppend(
                        call: key, records: step.records, with: keyedWork(in: step.records), at: wall))
            }
            decision.record.raiseAlarms(in: logger)
            if let step = next.withLock({ $0 }) { await adopt(step) }
            if let permit = decision.permit() { await place(dial, as: id, with: permit) }
        } catch {
            // Nothing is stored, so nothing was reserved, and nothing was sent.
            logger.error("nobody could decide whether to call", metadata: ["error": "\(error)"])
            port.post(.dialFailed(DialFailed(effect: id, failure: .notRecorded)))
        }
    }

    /// Goes where the transaction went.
    private func adopt(_ step: CallStep) async {
        machine = step.machine
        log = step.log
        tell(step.records)
        for (id, effect) in step.records.compactMap(\.effect) { await carryOut(effect, as: id) }
    }

    private func place(_ dial: Dial, as id: EffectID, with permit: consuming ContactPermit) async {
        let (commands, port) = (commands, port)
        let line = services.line.dialing(for: context.merchant)
        let request: Once<DialRequest>
        do {
            request = Once(
                try commands.request(dial, as: id, spending: permit, at: services.wall.now(), line: line))
        } catch {
            port.post(.dialFailed(DialFailed(effect: id, failure: .permitExpired)))
            return
        }
        await errands.begin {
            do throws(TelnyxError) {
                guard let request = request.take() else { return }
                let placed = try await commands.dial(request)
                port.post(
                    .dialAccepted(
                        DialAccepted(
                            effect: id, leg: LegID(placed.legID.text), control: ControlID(placed.controlID.text))))
            } catch {
                port.post(CallEvent(dialFailure: error, effect: id))
            }
        }
    }
}

extension CallEvent {
    /// What a decision means to its call.
    init(decision: ContactDecisionRecord, effect: EffectID) {
        switch decision.result {
        case .allow:
            self = .contactAllowed(ContactAllowed(decision: decision.decision, effect: effect))
        case .block:
            // A blocked decision names the gate that failed.
            self = .contactRefused(
                ContactRefused(decision: decision.decision, gate: decision.failedGate ?? .rulesFileValid))
        }
    }

    /// What it means to its call that a dial brought no leg. Only where it is certain that no phone rings has it *failed*.
    init(dialFailure error: TelnyxError, effect: EffectID) {
        self =
            error.isAmbiguous
            ? .dialUnknown(DialUnknown(effect: effect))
            : .dialFailed(DialFailed(effect: effect, failure: error.commandFailure))
    }
}
