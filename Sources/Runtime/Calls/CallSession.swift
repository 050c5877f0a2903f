package import CallCore
import Commerce
import Compliance
import Logging
import Vault

/// One live call: takes what happens in order, lets the machine decide, makes the decision durable, and has it done.
///
/// It holds no rule of its own. The order of durability is the one thing that it does own: media effects run at once, and everything else after the
/// commit that holds the event and its effects.
package actor CallSession {
    nonisolated package let port: CallPort
    nonisolated let context: CallContext
    let services: CallServices
    let commands: CarrierCommands
    let speaking: CallSpeaking
    let timers: CallTimers
    let contentKey = ContentKey()
    let logger: Logger

    var machine: CallMachine
    var log: LogWriter
    /// The newest handle for commands to the leg.
    var control: ControlID?
    /// Tokens of the media streams asked for.
    var streamTokens: [String] = []
    var tape: (any TapeSink)?
    var isContentKeyStored = false
    /// Offers reserved in this call.
    var offers: [OfferID: GrantedOffer] = [:]
    /// What was begun and must have ended before the session is over.
    var errands: [Task<Void, Never>] = []

    package init(
        context: CallContext, services: CallServices, machine: CallMachine, log: LogWriter, port: CallPort
    ) {
        self.context = context
        self.services = services
        self.machine = machine
        self.log = log
        self.port = port
        var logger = services.logger
        logger[metadataKey: "call.id"] = "\(context.key.call)"
        self.logger = logger
        self.commands = CarrierCommands(client: services.telnyx, call: context.key.call)
        self.timers = CallTimers(inbox: port.inbox, clock: services.clock)
        self.speaking = CallSpeaking(
            context: context,
            voice: LineVoice(voice: services.voice, synthesiser: services.synthesiser),
            recorder: port.recorder, port: port, wall: services.wall, logger: logger)
    }

    /// Runs the call to its end.
    /// - Parameter first: the records of its creation, which are durable already.
    /// - Returns: its outcome.
    package func run(after first: [LogRecord]) async -> CallOutcome {
        tell(first)
        let releasing = Task { [weak self] in
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                await self?.releaseContent()
            }
        }
        for (id, effect) in first.compactMap(\.effect) { await carryOut(effect, as: id) }
        while !machine.isFinished {
            let batch = await port.inbox.next()
            guard !batch.isEmpty else { break }
            for input in batch { await take(input) }
        }
        releasing.cancel()
        await end()
        return machine.outcome ?? .unknown
    }

    private func take(_ input: CallInput) async {
        let moment = port.now()
        notice(input.event)
        let effects = machine.handle(input.event, at: moment)
        let records = log.write(input.event, effects, at: moment)
        tell(records)
        let wanted = records.compactMap(\.effect)
        for (id, effect) in wanted where effect.runsBeforeCommit { perform(effect, as: id) }
        let isDurable = await commit(records, consuming: input.inboxItem)
        for (id, effect) in wanted where !effect.runsBeforeCommit {
            if isDurable { await carryOut(effect, as: id) } else { notStored(effect, as: id) }
        }
    }

    /// Learns the names under which the carrier knows the call. They change, and the newest counts.
    private func notice(_ event: CallEvent) {
        switch event {
        case .dialAccepted(let news): learn(news.leg, news.control)
        case .ringing(let news): learn(news.leg, news.control)
        case .answered(let news): learn(news.leg, news.control)
        case .speechStarted: port.recorder.unsettled(since: port.now())
        default: break
        }
    }

    private func learn(_ leg: LegID, _ control: ControlID) {
        self.control = control
        services.directory.learn(leg, of: context.key.call)
    }

    func tell(_ records: [LogRecord]) {
        let recorder = port.recorder
        for record in records {
            services.story.tell(
                CallStory.Scene(call: context.key, record: record, words: { recorder.words($0) }))
        }
    }

    // MARK: - Durability

    /// How often a failed commit is tried again before the call goes on without it.
    private static let commitAttempts = 3

    private func commit(_ records: [LogRecord], consuming inboxItem: InboxID?) async -> Bool {
        let append = LogAppend(
            call: context.key, records: records, consuming: inboxItem, with: keyedWork(in: records),
            at: services.wall.now())
        for attempt in 1...Self.commitAttempts {
            do {
                try await services.vault.append(append)
                return true
            } catch {
                logger.error("the log could not be written", metadata: ["error": "\(error)", "attempt": "\(attempt)"])
                try? await services.clock.sleep(for: .milliseconds(100 * attempt))
            }
        }
        return false
    }

    /// What is done in the same transaction as the records.
    func keyedWork(in records: [LogRecord]) -> [KeyedWork] {
        records.flatMap { record -> [KeyedWork] in
            switch record.entry {
            case .event(.dialAccepted(let news)): [.remember(.leg(news.leg)), .remember(.control(news.control))]
            case .event(.ringing(let news)): [.remember(.leg(news.leg)), .remember(.control(news.control))]
            case .effect(let id, .queueText(let text)): [.queue(textJob(text, as: id))]
            case .effect(_, .finish(let finish)): [.finish(finish.outcome)]
            case .event, .effect: []
            }
        }
    }

    private func textJob(_ text: QueueText, as id: EffectID) -> NewJob {
        let now = services.wall.now()
        return NewJob(
            key: NewJob.key(call: context.key.call, effect: id), merchant: context.key.merchant, person: context.person,
            cart: context.cart, purpose: .sendLink, due: now, expires: now + .seconds(48 * 3_600),
            call: context.key.call, text: text.text, offer: text.offer)
    }

    /// The log could not be written: what must not be lost is told to have failed, and what may happen only once does not happen.
    private func notStored(_ effect: CallEffect, as id: EffectID) {
        switch effect.effectClass {
        case .keyed: port.post(.storeFailed(StoreFailed(effect: id)))
        case .once: port.post(.dialFailed(DialFailed(effect: id, failure: .refused)))
        case .repeatable: perform(effect, as: id)
        }
    }
}
