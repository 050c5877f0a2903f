import Foundation
import NIOPosix

/// Every call of a look-alike: takes commands, lets timers and lines speak to each leg's machine, does what it says.
actor Exchange {
    /// How long an ended call can still be asked after (§3.3).
    static let remembrance: TimeInterval = 600

    let configuration: LookalikeConfiguration
    let cabinet: ScriptCabinet
    let courier: WebhookCourier
    let clock: LookalikeClock
    let journal: LookalikeJournal
    let chores: Chores

    private(set) var legs: [String: Leg] = [:]
    private var legOfControlID: [String: String] = [:]
    private var dials = CommandMemory()
    private var callsMade: UInt64 = 0

    init(
        _ configuration: LookalikeConfiguration, cabinet: ScriptCabinet, courier: WebhookCourier,
        clock: LookalikeClock, journal: LookalikeJournal, chores: Chores
    ) {
        self.configuration = configuration
        self.cabinet = cabinet
        self.courier = courier
        self.clock = clock
        self.journal = journal
        self.chores = chores
    }

    /// Gives a number another caller.
    func setCaller(_ script: CallerScript, for number: String) throws { try cabinet.set(script, for: number) }

    /// The leg of a control id.
    func leg(controlID: String) -> Leg? { legOfControlID[controlID].flatMap { legs[$0] } }

    /// Takes a dial whose fields were checked.
    func dial(_ body: JSONValue) async throws(Refusal) -> (reply: Reply, repeated: Bool) {
        let commandID = body["command_id"]?.string
        if let commandID, let answer = dials.answer(to: commandID, at: clock.elapsed()) {
            switch configuration.facts.repeatedDial {
            case .firstAnswerAgain: return (.data(answer), true)
            case .resultOnly: return (.ok, true)
            case .refused: throw .duplicate
            }
        }
        forgetOldCalls()
        let leg = try makeLeg(body)
        let answer: JSONValue = [
            "record_type": "call", "call_control_id": .string(leg.controlID), "call_leg_id": .string(leg.id),
            "call_session_id": .string(leg.sessionID), "is_alive": false,
        ]
        if let commandID { dials.used(commandID, answer: answer, at: clock.elapsed()) }
        await perform(leg.machine.began(), leg.id)
        return (.data(answer), false)
    }

    /// Takes an action on a call, its fields checked.
    func command(_ action: String, controlID: String, _ body: JSONValue) async throws(Refusal) -> Bool {
        guard let id = legOfControlID[controlID], let leg = legs[id] else { throw .callControlID }
        if let commandID = body["command_id"]?.string {
            if legs[id]?.commands.answer(to: commandID, at: clock.elapsed()) != nil { return true }
            // Remembered only when it is accepted: a refused command may be sent again.
            let actions = try take(action, leg, body)
            legs[id]?.commands.used(commandID, answer: .null, at: clock.elapsed())
            keepClientState(body, id)
            await perform(actions, id)
        } else {
            let actions = try take(action, leg, body)
            keepClientState(body, id)
            await perform(actions, id)
        }
        return false
    }

    private func take(_ action: String, _ leg: Leg, _ body: JSONValue) throws(Refusal) -> [LegMachine.Action] {
        var machine = leg.machine
        let actions: [LegMachine.Action]
        switch action {
        case "hangup": actions = try machine.hangUpAsked()
        case "answer": actions = try machine.answerAsked()
        case "reject": actions = try machine.rejectAsked(isBusy: body["cause"]?.string == "USER_BUSY")
        case "streaming_start":
            let order = try StreamOrder(request: body, id: Self.newID(), facts: configuration.facts)
            guard let order else { throw .missing("/stream_url") }
            actions = try machine.streamAsked(order)
        case "streaming_stop": actions = try machine.streamStopAsked(id: body["stream_id"]?.string)
        case "client_state_update":
            guard machine.isAlive else { throw .callEnded }
            actions = []
        case "speak":
            if let refusal = machine.refusalOfAnsweredCommand { throw refusal }
            speak(body["payload"]?.string ?? "", interrupts: body["stop"]?.string != nil, leg.id)
            actions = []
        case "send_dtmf", "playback_stop":
            if let refusal = machine.refusalOfAnsweredCommand { throw refusal }
            actions = []
        default: throw .commandInvalid
        }
        legs[leg.id]?.machine = machine
        return actions
    }

    private func keepClientState(_ body: JSONValue, _ id: String) {
        guard let state = body["client_state"]?.string else { return }
        legs[id]?.clientState = state
        journal.update(id) { $0.clientState = state }
    }

    private func forgetOldCalls() {
        let now = clock.wall()
        for (id, leg) in legs {
            guard let endedAt = leg.endedAt, now.timeIntervalSince(endedAt) > Self.remembrance else { continue }
            legs[id] = nil
            for controlID in leg.controlIDs { legOfControlID[controlID] = nil }
        }
    }

    /// A person calls a number of the account; the id of the leg.
    ///
    /// - Parameter from: the number that is shown, or what stands there when it is withheld.
    func ring(from: String, to: String) async throws(LookalikeError) -> String {
        guard configuration.account.numbers.contains(to),
            let connection = configuration.account.applications.keys.min()
        else { throw .unknownNumber(to) }
        forgetOldCalls()
        let leg = try begin(
            Call(
                direction: .incoming, connection: connection, from: from, to: to, order: nil,
                machine: LegMachine(incoming: configuration.facts), script: cabinet.caller(for: from)))
        await perform(leg.machine.began(), leg.id)
        return leg.id
    }

    private func makeLeg(_ body: JSONValue) throws(Refusal) -> Leg {
        let connection = body["connection_id"]?.string ?? ""
        guard configuration.account.applications[connection] != nil else { throw .connectionID }
        let from = body["from"]?.string ?? ""
        guard configuration.account.numbers.contains(from) else { throw .callerID }
        let destinations = body["to"]?.array?.compactMap(\.string) ?? [body["to"]?.string ?? ""]
        guard destinations.count == 1 else {
            throw .type("/to", wanted: "one number: simultaneous ring is not simulated")
        }
        let to = PhoneNumber.dialed(destinations[0])
        let script = cabinet.caller(for: to)
        let stream = try StreamOrder(request: body, id: Self.newID(), facts: configuration.facts)
        let machine = LegMachine(
            LegMachine.Dial(
                pickUp: script.pickUp, ringTime: .seconds(body["timeout_secs"]?.integer ?? 30),
                timeLimit: .seconds(body["time_limit_secs"]?.integer ?? 14_400),
                retriesOnTimeout: body["retry_on_timeout"]?.bool ?? true, stream: stream),
            facts: configuration.facts)
        do {
            return try begin(
                Call(
                    direction: .outgoing, connection: connection, from: from, to: to, order: body, machine: machine,
                    script: script))
        } catch {
            throw .connectionID
        }
    }

    /// What a leg is made of.
    private struct Call {
        var direction: Leg.Direction
        var connection: String
        var from: String
        var to: String
        /// The dial, if there was one.
        var order: JSONValue?
        var machine: LegMachine
        var script: CallerScript
    }

    private func begin(_ call: Call) throws(LookalikeError) -> Leg {
        guard let application = configuration.account.applications[call.connection] else {
            throw .unknownNumber(call.to)
        }
        let id = Self.newID()
        let controlID = Self.newControlID()
        let clientState = call.order?["client_state"]?.string
        let tracks = journal.begin(
            JournaledCall(
                legID: id, controlIDs: [controlID], from: call.from, to: call.to, dialedAt: clock.elapsed().inSeconds,
                clientState: clientState, isIncoming: call.direction == .incoming))
        let (lane, laneQueue) = AsyncStream.makeStream(
            of: WebhookEvent.self, bufferingPolicy: .bufferingOldest(10_000))
        chores.add { await self.drive(lane) }
        let leg = Leg(
            id: id, direction: call.direction, sessionID: Self.newID(), connectionID: call.connection, from: call.from,
            to: call.to, startedAt: clock.wall(),
            webhooks: WebhookRoute(application, dial: call.order ?? .null, faults: configuration.faults),
            controlIDs: [controlID], clientState: clientState, machine: call.machine,
            order: DeliveryOrder(hangupFirst: configuration.faults.hangupFirst),
            line: makeLine(id, call.script, tracks), lane: laneQueue)
        legs[leg.id] = leg
        legOfControlID[leg.controlID] = leg.id
        return leg
    }

    /// Makes the line of a call. Calls are numbered, so that the same dials in the same order sound the same.
    private func makeLine(_ id: String, _ script: CallerScript, _ tracks: CallTracks) -> PhoneLine {
        callsMade += 1
        let seed = configuration.seed &+ callsMade
        let (events, queue) = AsyncStream.makeStream(
            of: PhoneLine.Event.self, bufferingPolicy: .bufferingOldest(1_000))
        chores.add { for await event in events { await self.lineTold(event, id) } }
        return PhoneLine(
            PhoneLine.Configuration(
                legID: id, caller: cabinet.machine(for: script),
                mix: LineMix(echo: script.echo, comfortNoise: script.comfortNoise, seed: seed),
                facts: configuration.facts, faults: configuration.faults, seed: seed),
            tracks: tracks, journal: journal, clock: clock, events: queue,
            loop: MultiThreadedEventLoopGroup.singleton.next())
    }

    /// Delivers the webhooks of one call, one after the other unless the faults say otherwise.
    private nonisolated func drive(_ lane: AsyncStream<WebhookEvent>) async {
        for await event in lane {
            if configuration.faults.concurrentDelivery {
                chores.add { await self.courier.deliver(event) }
            } else {
                await courier.deliver(event)
            }
        }
    }

    /// Lets a leg's machine take something in, and does what it says.
    func change(_ id: String, _ input: (inout LegMachine) -> [LegMachine.Action]) async {
        guard var leg = legs[id] else { return }
        let actions = input(&leg.machine)
        legs[id]?.machine = leg.machine
        await perform(actions, id)
    }

    /// Changes what the exchange keeps of a leg.
    func edit(_ id: String, _ body: (inout Leg) -> Void) {
        guard legs[id] != nil else { return }
        body(&legs[id]!)
    }

    /// The call control id changes, where the facts say that it does.
    func renewControlID(_ id: String) {
        guard configuration.facts.controlIDAfterDial == .changes else { return }
        let new = Self.newControlID()
        legs[id]?.controlIDs.append(new)
        legOfControlID[new] = id
        journal.update(id) { $0.controlIDs.append(new) }
    }

    /// An identifier as Telnyx writes most of them. They are not made from the seed: a client that keeps them must
    /// never meet one twice.
    static func newID() -> String { UUID().uuidString.lowercased() }

    private static func newControlID() -> String {
        "v3:" + (newID() + newID()).replacing("-", with: "").prefix(52)
    }
}
