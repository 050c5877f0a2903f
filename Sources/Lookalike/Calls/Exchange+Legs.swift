import Foundation
import Sound

extension Exchange {
    /// How fast the carrier's own voice speaks.
    private static var timePerCharacter: Duration { .milliseconds(60) }

    /// Does what a leg's machine says, in order.
    func perform(_ actions: [LegMachine.Action], _ id: String) async {
        for action in actions {
            switch action {
            case .report(let report): tell(report, id)
            case .wait(let timer, let duration): wait(timer, duration, id)
            case .answerLine: await answer(id)
            case .openStream(let order): openStream(order, id)
            case .closeStream: await legs[id]?.line.closeStream("stopped")
            case .endLine: await legs[id]?.line.end()
            }
        }
        // Nothing is told of a call after its end but what its last actions told.
        if let leg = legs[id], !leg.machine.isAlive { leg.lane.finish() }
    }

    /// Something happened on the line.
    func lineTold(_ event: PhoneLine.Event, _ id: String) async {
        switch event {
        case .streamStarted(let stream): await change(id) { $0.streamStarted(id: stream) }
        case .streamFailed(let stream, let reason): await change(id) { $0.streamFailed(id: stream, reason: reason) }
        case .streamLost(let stream): await change(id) { $0.streamLost(id: stream) }
        case .keyPressed(let key): await keyPressed(key, id)
        case .hungUp: await hungUpByCallee(id)
        }
    }

    /// The person hung up.
    func hungUpByCallee(_ id: String) async { await change(id) { $0.personHungUp() } }

    /// The person pressed a key: it is told by frame, by webhook, or both.
    func keyPressed(_ key: String, _ id: String) async {
        guard let leg = legs[id], leg.machine.refusalOfAnsweredCommand == nil else { return }
        let at = WireTime.microseconds(clock.wall())
        let payload = leg.common(["digit": .string(key), "from": .string(leg.from), "to": .string(leg.to)])
        switch configuration.facts.keyReport {
        case .frameOnly: await leg.line.sendKey(key, occurredAt: at)
        case .webhookOnly: send(.keyReceived, payload, id)
        case .frameThenWebhook:
            await leg.line.sendKey(key, occurredAt: at)
            send(.keyReceived, payload, id)
        case .webhookThenFrame:
            send(.keyReceived, payload, id)
            await leg.line.sendKey(key, occurredAt: at)
        }
    }

    /// The carrier is shut down: nothing is heard any more.
    func endLines() async {
        for line in legs.values.map(\.line) { await line.end() }
    }

    /// The network between the carrier and the client broke.
    func dropStream(_ id: String) async { await legs[id]?.line.dropStream() }

    /// The carrier's own voice is to say something: after what it is saying already, or in its place.
    ///
    /// Whether the end of what was cut off is told is not documented; here it is, for a client must not take it for another's.
    func speak(_ text: String, interrupts: Bool, _ id: String) {
        guard var leg = legs[id] else { return }
        let now = clock.elapsed()
        if interrupts {
            let wasSpeaking = leg.voiceFreeAt > now
            leg.voiceFreeAt = now
            leg.interruptions += 1
            if wasSpeaking { voice(.speakEnded, ["status": "completed"], id) }
        }
        let start = max(now, leg.voiceFreeAt)
        let end = start + Self.timePerCharacter * text.count
        edit(id) { edited in
            edited.voiceFreeAt = end
            edited.interruptions = leg.interruptions
        }
        journal.update(id) { $0.spokenByCarrier.append(text) }
        chores.add { [round = leg.interruptions] in
            try? await self.clock.sleepUntil(start)
            await self.said(text, .began, round, id)
            try? await self.clock.sleepUntil(end)
            await self.said(text, .ended, round, id)
        }
    }

    private func said(_ text: String, _ progress: CarrierWords.Progress, _ round: Int, _ id: String) async {
        guard let leg = legs[id], leg.machine.isAlive, leg.interruptions == round else { return }
        await leg.line.carrierSaid(CarrierWords(text: text, progress: progress))
        switch progress {
        case .began: voice(.speakStarted, [:], id)
        case .ended: voice(.speakEnded, ["status": "completed"], id)
        }
    }

    private func voice(_ type: EventType, _ fields: [String: JSONValue], _ id: String) {
        guard let leg = legs[id], leg.machine.isAlive else { return }
        send(type, leg.common(fields), id)
    }

    private func answer(_ id: String) async {
        renewControlID(id)
        let now = clock.wall()
        edit(id) { $0.answeredAt = now }
        journal.update(id) { $0.answeredAt = self.clock.elapsed().inSeconds }
        await legs[id]?.line.answer()
    }

    private func openStream(_ order: StreamOrder, _ id: String) {
        guard let leg = legs[id] else { return }
        journal.update(id) { call in
            call.streams.append(
                JournaledStream(
                    streamID: order.id, url: order.url,
                    sending: "\(order.sending.encoding.rawValue)/\(order.sending.rate.hertz)",
                    receiving: "\(order.receiving.encoding.rawValue)/\(order.receiving.rate.hertz)"))
        }
        let party = OutgoingFrames.Party(
            controlID: leg.controlID, sessionID: leg.sessionID, from: leg.from, to: leg.to,
            clientState: leg.clientState, userID: leg.connectionID)
        chores.add { await leg.line.open(order, party: party) }
    }

    private func wait(_ timer: LegMachine.Timer, _ duration: Duration, _ id: String) {
        let until = clock.elapsed() + duration
        chores.add {
            guard (try? await self.clock.sleepUntil(until)) != nil else { return }
            await self.change(id) { $0.timerFired(timer) }
        }
    }

    private func tell(_ report: LegMachine.Report, _ id: String) {
        if case .hangup(let ending) = report {
            let now = clock.wall()
            edit(id) { $0.endedAt = now }
            journal.update(id) { call in
                call.endedAt = self.clock.elapsed().inSeconds
                call.hangupCause = ending.cause
                call.hangupSource = ending.source
            }
        }
        guard let leg = legs[id] else { return }
        let (type, payload) = leg.payload(of: report, facts: configuration.facts)
        send(type, payload, id)
    }

    private func send(_ type: EventType, _ payload: [String: JSONValue], _ id: String) {
        guard var leg = legs[id] else { return }
        let event = WebhookEvent(
            id: Self.newID(), type: type, occurredAt: clock.wall(), payload: payload, legID: id,
            urls: leg.webhooks.urls(for: type), format: leg.webhooks.format,
            ownBackoffs: leg.webhooks.backoffs(for: type))
        let leaving = leg.order.happened(event)
        edit(id) { $0.order = leg.order }
        for event in leaving { leg.lane.yield(event) }
    }
}
