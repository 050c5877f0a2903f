package import CallCore
import Commerce
import Compliance
import Logging
package import Vault

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
    let contentKey: ContentKey
    let logger: Logger

    var machine: CallMachine
    var log: LogWriter
    /// The newest handle for commands to the leg.
    var control: ControlID?
    /// Tokens of the media streams asked for.
    var streamTokens: [String] = []
    var tape: (any TapeSink)?
    var isContentKeyStored = false
    /// The store is busy with the content key.
    var isSecuringContent = false
    /// From then on nothing of the call is kept, whatever was begun before.
    var isContentDiscarded = false
    /// Offers reserved in this call.
    var offers: [OfferID: GrantedOffer] = [:]
    /// What was begun and must have ended before the session is over.
    let errands = CallErrands()
    var logStanding = LogStanding.kept
    /// Records that the store did not take, tried once more when the call is over; nil when there were too many.
    var unsaved: [LogRecord]? = []

    /// - Parameter contentKey: the one that an earlier process stored; a fresh one for a new call.
    package init(
        context: CallContext, services: CallServices, machine: CallMachine, log: LogWriter, port: CallPort,
        contentKey: ContentKey = ContentKey()
    ) {
        self.contentKey = contentKey
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
            voice: LineVoice(services),
            recorder: port.recorder, port: port, wall: services.wall, logger: logger)
    }

    /// Runs the call to its end.
    /// - Parameter first: the records of its creation, which are durable already.
    /// - Returns: its outcome; nil when another process has it, or is to have it.
    package func run(after first: [LogRecord]) async -> CallOutcome? {
        tell(first)
        for (id, effect) in first.compactMap(\.effect) where isOwned { await carryOut(effect, as: id) }
        return await live()
    }

    /// Takes what happens until the call is over, or another process's.
    func live() async -> CallOutcome? {
        let releasing = Task { [weak self, clock = services.clock] in
            while (try? await clock.sleep(for: Self.releaseInterval)) != nil { await self?.releaseContent() }
        }
        while isOwned {
            let batch = await port.inbox.next()
            guard !batch.isEmpty else { break }
            for input in batch where isOwned { await take(input) }
        }
        releasing.cancel()
        await end()
        return machine.outcome
    }

    /// How often content is looked through for what was held back long enough.
    private static let releaseInterval: Duration = .seconds(1)

    /// Whether the call goes on, and is this process's.
    var isOwned: Bool { !machine.isFinished && logStanding != .takenOver && !port.isLeft }

    func take(_ input: CallInput) async {
        let moment = port.now()
        notice(input.event)
        let effects = machine.handle(input.event, at: moment)
        let records = log.write(input.event, effects, at: moment)
        tell(records)
        let wanted = records.compactMap(\.effect)
        for (id, effect) in wanted where effect.runsBeforeCommit { perform(effect, as: id) }
        let before = logStanding
        await commit(records, consuming: input.inboxItem)
        for (id, effect) in wanted where !effect.runsBeforeCommit {
            switch logStanding {
            case .kept: await carryOut(effect, as: id)
            case .lost: await carryOutUnrecorded(effect, as: id)
            // The leg is another process's now.
            case .takenOver: break
            }
        }
        if before == .kept, logStanding == .lost {
            await take(CallInput(.toldToEnd(ToldToEnd(reason: .logLost))))
        }
    }

    /// Learns the names under which the carrier knows the call. They change, and the newest counts.
    private func notice(_ event: CallEvent) {
        switch event {
        case .dialAccepted(let news): learn(news.leg, news.control)
        case .ringing(let news): learn(news.leg, news.control)
        case .answered(let news): learn(news.leg, news.control)
        default: break
        }
    }

    func learn(_ leg: LegID, _ control: ControlID) {
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
}
