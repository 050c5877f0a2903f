import CallCore
import Commerce
import Compliance
import Logging
import Telnyx
import Vault

extension CallSession {
    /// Decides and dials: the decision, the facts it was made on, the reserved counters and the event that tells it are one transaction, and the
    /// permit is spent at once.
    func dial(_ dial: Dial, as id: EffectID) async {
        let moment = port.now()
        let before = (machine: machine, log: log)
        let wish = ContactWish(
            decision: DecisionID(RandomBytes.name("dec")), merchant: context.key.merchant, person: context.person,
            channel: .voiceAI, cart: context.cart, call: context.key.call)
        let (key, wall) = (context.key, services.wall.now())
        do {
            let decision = try await services.vault.decideContact(wish, under: context.terms, at: wall) { record in
                var (machine, log) = before
                let event = CallEvent(decision: record, effect: id)
                let records = log.write(event, machine.handle(event, at: moment), at: moment)
                return ContactConsequence(append: LogAppend(call: key, records: records, at: wall))
            }
            adopt(CallEvent(decision: decision.record, effect: id), at: moment)
            if let permit = decision.permit() { place(dial, as: id, with: permit) }
        } catch {
            logger.error("nobody could decide whether to call", metadata: ["error": "\(error)"])
            port.post(.dialFailed(DialFailed(effect: id, failure: .refused)))
        }
    }

    /// Goes where the transaction went: the same event on the same machine gives the same records.
    private func adopt(_ event: CallEvent, at moment: CallTime) {
        let effects = machine.handle(event, at: moment)
        let records = log.write(event, effects, at: moment)
        tell(records)
        for (effectID, effect) in records.compactMap(\.effect) {
            if effect.runsBeforeCommit {
                perform(effect, as: effectID)
            } else {
                errands.append(Task { await self.carryOut(effect, as: effectID) })
            }
        }
    }

    private func place(_ dial: Dial, as id: EffectID, with permit: consuming ContactPermit) {
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
        errands.append(
            Task {
                do throws(TelnyxError) {
                    guard let request = request.take() else { return }
                    let placed = try await commands.dial(request)
                    port.post(
                        .dialAccepted(
                            DialAccepted(
                                effect: id, leg: LegID(placed.legID.text), control: ControlID(placed.controlID.text))))
                } catch {
                    port.post(
                        error.isAmbiguous
                            ? .dialUnknown(DialUnknown(effect: id))
                            : .dialFailed(DialFailed(effect: id, failure: error.commandFailure)))
                }
            })
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
}
