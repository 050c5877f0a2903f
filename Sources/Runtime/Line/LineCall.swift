import Commerce
import Compliance
import Logging
import Operations
import Scripts
import Synchronization
import Telnyx
import Vault

/// One call that somebody makes to us, for as long as it lasts: brings its machine the news, and does what it says.
actor LineCall {
    /// The most news that wait for a call; one that is told more is being flooded.
    private static let mostNews = 100

    nonisolated let leg: CallLegID
    nonisolated let services: LineServices
    private nonisolated let parties: CallParties
    /// The newest name for commands: the carrier may change it.
    private nonisolated let control: Mutex<CallControlID>
    private nonisolated let news: AsyncStream<LineNews>
    private nonisolated let queue: AsyncStream<LineNews>.Continuation

    /// What a speaker reads in this call.
    nonisolated let tape = LineTape()
    /// Which voice it is for.
    var voice: PersonalVoiceID?
    var streamToken: String?
    private var commandsGiven = 0

    init(_ leg: CallLegID, control: CallControlID, parties: CallParties, services: LineServices) {
        self.leg = leg
        self.control = Mutex(control)
        self.parties = parties
        self.services = services
        (news, queue) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(Self.mostNews))
    }

    /// Tells it something.
    /// - Returns: false when it takes no more.
    nonisolated func post(_ news: LineNews, control name: CallControlID? = nil) -> Bool {
        if let name { control.withLock { $0 = name } }
        switch queue.yield(news) {
        case .enqueued: return true
        case .dropped, .terminated: return false
        @unknown default: return false
        }
    }

    /// Lives to the end of the call.
    func run() async {
        if let merchants = await merchants(), let first = merchants.first {
            let seller = LineSeller(
                legalNames: merchants.map(\.legalName), textNumber: services.carrier.from ?? first.textNumber)
            await live(
                LineMachine(parties.from == nil ? .withheld : .shown, seller: seller), seller, merchants.map(\.id))
        } else {
            await turnAway(because: .refused)
        }
        if let streamToken { services.tokens.forget(streamToken) }
        tape.erase()
        queue.finish()
        for await item in news { await settle(item.webhook) }
    }

    /// Does not take the call, for there are too many.
    func turnAway() async {
        await turnAway(because: .busy)
        queue.finish()
        for await item in news { await settle(item.webhook) }
    }

    private func turnAway(because cause: CallRejection) async {
        await send(.reject(cause))
        services.logger.notice("a call to us is not taken", metadata: ["leg": "\(leg)", "cause": "\(cause.rawValue)"])
    }

    private func live(_ first: LineMachine, _ seller: LineSeller, _ merchants: [MerchantID]) async {
        var machine = first
        let time = Self.stopwatch(services.clock)
        await withDiscardingTaskGroup { group in
            for await item in news {
                var isDone = true
                var actions = Self.tell(&machine, item.event, at: time())
                while !actions.isEmpty {
                    switch actions.removeFirst() {
                    case .storeStop:
                        isDone = await storeStop(of: merchants)
                        actions += isDone ? machine.stopStored(at: time()) : machine.stopNotStored(at: time())
                    case .wait(let wait, let span): group.addTask { await self.wait(for: wait, span) }
                    case .answer: group.addTask { await self.send(.answer) }
                    case .say(let sentence, let interrupts):
                        let words = sentence.words(of: seller)
                        group.addTask { await self.say(words, interrupts: interrupts) }
                    case .hangUp: group.addTask { await self.send(.hangUp) }
                    case .enrol(let errand):
                        if let work = await carryOut(errand, of: merchants, time) { group.addTask { await work() } }
                    case .finish: break
                    }
                }
                // One whose stop is on no disk yet is looked at again by the next process.
                if isDone { await settle(item.webhook) }
                if machine.isOver { break }
            }
            group.cancelAll()
        }
    }

    private static func tell(
        _ machine: inout LineMachine, _ event: LineNews.Event, at now: Duration
    ) -> [LineMachine.Action] {
        switch event {
        case .rang: machine.rang(at: now)
        case .answered: machine.answered(at: now)
        case .spoke: machine.spoke(at: now)
        case .keyPressed(let key): machine.keyPressed(LineKey(key.character), at: now)
        case .ended: machine.ended()
        case .waited(let wait): machine.waited(for: wait, at: now)
        case .commandFailed: machine.commandFailed()
        case .toldToEnd: machine.toldToEnd()
        case .codeAccepted: machine.codeAccepted(at: now)
        case .codeRefused: machine.codeRefused(at: now)
        case .streamStarted: machine.streamStarted(at: now)
        case .streamFailed: machine.streamFailed(at: now)
        case .partRead(let speech): machine.partRead(speech: speech, at: now)
        case .judged(let fault): machine.judged(fault, at: now)
        }
    }

    /// Who is called; nil when the number is nobody's, or that cannot be said now.
    private func merchants() async -> [Merchant]? {
        guard let number = parties.to else { return nil }
        do {
            return try await services.catalogue.merchants(calling: number, shared: services.carrier.from)
        } catch {
            services.logger.error("it is not known whose number is called", metadata: ["error": "\(error)"])
            return nil
        }
    }

    /// The one way of all stops; the same call a second time changes nothing.
    /// - Returns: whether it is durable for every merchant behind the number.
    private func storeStop(of merchants: [MerchantID]) async -> Bool {
        guard let number = parties.from else { return false }
        var isStored = true
        for merchant in merchants {
            do {
                try await services.revocation.stop(
                    NewSuppression(
                        merchant: merchant, subject: .phone(number), reason: .key, key: "line/\(leg.text)/\(merchant)",
                        at: services.wall.now()))
            } catch {
                isStored = false
            }
        }
        return isStored
    }

    private func say(_ words: String, interrupts: Bool) async {
        guard let sentence = SpokenSentence(words, interrupts: interrupts) else { return }
        await send(.say(sentence))
    }

    func send(_ command: LineCommands.Command) async {
        commandsGiven += 1
        let commands = LineCommands(client: services.telnyx, leg: leg, node: services.node)
        do throws(TelnyxError) {
            try await commands.send(command, to: control.withLock { $0 }, number: commandsGiven)
        } catch {
            guard !Task.isCancelled else { return }
            if error.kind != .callEnded {
                services.logger.warning(
                    "a call to us did not take a command", metadata: ["leg": "\(leg)", "error": "\(error)"])
            }
            _ = post(LineNews(error.kind == .callEnded ? .ended : .commandFailed))
        }
    }

    private func wait(for wait: LineMachine.Wait, _ span: Duration) async {
        guard (try? await services.clock.sleep(for: span)) != nil else { return }
        _ = post(LineNews(.waited(wait)))
    }

    private func settle(_ webhook: InboxID?) async {
        guard let webhook else { return }
        do {
            try await services.vault.consume(webhook, at: services.wall.now())
        } catch {
            services.logger.warning("webhook not marked as done", metadata: ["error": "\(error)"])
        }
    }

    private static func stopwatch(_ clock: some Clock<Duration>) -> @Sendable () -> Duration {
        let start = clock.now
        return { start.duration(to: clock.now) }
    }
}
