import Foundation

/// Every text of a look-alike: checks and delivers what is sent, lets scripted people answer, and honours STOP.
actor TextExchange {
    /// From acceptance to `message.sent`, and from there to `message.finalized`.
    private static let sending = Duration.milliseconds(100)
    private static let arriving = Duration.milliseconds(200)
    /// Most parts of one text (§6.1).
    private static let mostParts = 10

    /// A person who will not have texts from a profile.
    private struct Block: Equatable, Sendable {
        var profileID: String
        var number: String
        var person: String
        var keyword: String
        var at: Date
    }

    private let configuration: LookalikeConfiguration
    private let cabinet: ScriptCabinet
    private let courier: WebhookCourier
    private let clock: LookalikeClock
    private let journal: LookalikeJournal
    private let chores: Chores

    private var messages: [String: TextMessage] = [:]
    private var blocks: [Block] = []
    private var repliesUsed: [String: [Int: Int]] = [:]

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

    /// Gives a number another texter, whose replies count anew.
    func setTexter(_ script: TexterScript, for number: String) {
        cabinet.set(script, for: number)
        repliesUsed[number] = nil
    }

    /// Takes a text whose fields were checked.
    func send(_ body: JSONValue) throws(Refusal) -> Reply {
        let to = body["to"]?.string ?? ""
        let text = body["text"]?.string ?? ""
        let media = body["media_urls"]?.array?.compactMap(\.string) ?? []
        guard PhoneNumber.isE164(to) else { throw .recipient }
        guard !text.isEmpty || !media.isEmpty else { throw .noContent }
        let (profileID, from) = try sender(body)
        if blocks.contains(where: { $0.profileID == profileID && $0.person == to }) {
            throw .blockedByStop(from: from, to: to, configuration.facts.blockedText)
        }
        let parts = TextParts(text)
        guard parts.count <= Self.mostParts else { throw .tooLarge }
        let message = TextMessage(
            id: Exchange.newID(), direction: .outbound, profileID: profileID, from: from, to: to, text: text,
            mediaURLs: media, parts: parts, receivedAt: clock.wall(),
            webhookURL: body["webhook_url"]?.string
                ?? configuration.account.messagingProfiles[profileID]?.webhookURL,
            status: "queued")
        keep(message)
        chores.add { await self.carry(message.id) }
        return .data(message.shown)
    }

    /// A text as it stands; nil when there is none with that id.
    func message(_ id: String) -> JSONValue? { messages[id]?.shown }

    /// The people who sent STOP.
    func optOuts() -> JSONValue {
        let items = blocks.map { block -> JSONValue in
            [
                "from": .string(block.number), "to": .string(block.person), "keyword": .string(block.keyword),
                "messaging_profile_id": .string(block.profileID),
                "created_at": .string(WireTime.milliseconds(block.at)),
            ]
        }
        return [
            "data": .array(items),
            "meta": [
                "page_number": 1, "page_size": .integer(max(items.count, 20)), "total_pages": 1,
                "total_results": .integer(items.count),
            ],
        ]
    }

    /// Somebody sends a text to a number of the account. A number that no profile has receives nothing.
    func receive(from person: String, to number: String, text: String) async {
        let profiles = configuration.account.messagingProfiles
        guard let profileID = profiles.keys.sorted().first(where: { profiles[$0]?.numbers.contains(number) == true })
        else { return }
        let now = clock.wall()
        let message = TextMessage(
            id: Exchange.newID(), direction: .inbound, profileID: profileID, from: person, to: number, text: text,
            mediaURLs: [], parts: TextParts(text), receivedAt: now, webhookURL: profiles[profileID]?.webhookURL,
            status: "received")
        let keyword = OptOutKeyword(text)
        switch keyword {
        case .stop:
            blocks.removeAll { $0.profileID == profileID && $0.person == person }
            blocks.append(
                Block(profileID: profileID, number: number, person: person, keyword: text.uppercased(), at: now))
        case .start: blocks.removeAll { $0.profileID == profileID && $0.person == person }
        case .help, nil: break
        }
        keep(message)
        guard var payload = message.shown.object else { return }
        if let keyword { payload["autoresponse_type"] = .string(keyword.autoresponseType) }
        await tell(.messageReceived, message, payload)
    }

    private func sender(_ body: JSONValue) throws(Refusal) -> (profileID: String, from: String) {
        let profiles = configuration.account.messagingProfiles
        let asked = body["messaging_profile_id"]?.string
        if let from = body["from"]?.string {
            let owner = profiles.keys.sorted().first { profiles[$0]?.numbers.contains(from) == true }
            guard let owner, asked == nil || asked == owner else { throw .sender }
            return (owner, from)
        }
        guard let asked else { throw .missing("/from") }
        guard let profile = profiles[asked], let from = profile.numbers.first else { throw .noNumbers }
        return (asked, from)
    }

    /// Carries a text to its person: sent, then what the script says becomes of it, then perhaps an answer.
    private func carry(_ id: String) async {
        guard (try? await clock.sleep(for: Self.sending)) != nil, let message = messages[id] else { return }
        let script = cabinet.texter(for: message.to)
        if script.delivery != .sendingFailed {
            await advance(id, .messageSent) { message, now in
                message.status = "sent"
                message.sentAt = now
            }
        }
        guard (try? await clock.sleep(for: Self.arriving)) != nil else { return }
        await advance(id, .messageFinalized) { message, now in
            message.status = script.delivery.rawValue
            message.completedAt = now
            message.errors = Self.errors(of: script.delivery)
        }
        guard script.delivery == .delivered, let reply = nextReply(to: message, script) else { return }
        guard (try? await clock.sleep(for: .milliseconds(reply.afterMilliseconds))) != nil else { return }
        await receive(from: message.to, to: message.from, text: reply.text)
    }

    private func advance(
        _ id: String, _ type: EventType, _ change: (inout TextMessage, Date) -> Void
    ) async {
        guard var message = messages[id] else { return }
        change(&message, clock.wall())
        keep(message)
        guard let payload = message.shown.object else { return }
        await tell(type, message, payload)
    }

    private func nextReply(to message: TextMessage, _ script: TexterScript) -> TexterScript.Reply? {
        let text = message.text.lowercased()
        for (index, reply) in script.replies.enumerated() {
            let used = repliesUsed[message.to]?[index] ?? 0
            let wanted = reply.whenTextContains.lowercased()
            guard used < reply.times, wanted.isEmpty || text.contains(wanted) else { continue }
            repliesUsed[message.to, default: [:]][index] = used + 1
            return reply
        }
        return nil
    }

    private static func errors(of delivery: TexterScript.Delivery) -> [JSONValue] {
        switch delivery {
        case .delivered, .unconfirmed: []
        case .failed:
            [
                [
                    "code": "40008", "title": "Undeliverable",
                    "detail": "The recipient carrier did not accept the message.",
                ]
            ]
        case .sendingFailed:
            [["code": "40002", "title": "Blocked as spam - temporary", "detail": "The message was flagged as spam."]]
        }
    }

    private func tell(_ type: EventType, _ message: TextMessage, _ payload: [String: JSONValue]) async {
        await courier.deliver(
            WebhookEvent(
                id: Exchange.newID(), type: type, occurredAt: clock.wall(), payload: payload, legID: nil,
                urls: [message.webhookURL].compactMap { $0 }, format: .v2, ownBackoffs: nil))
    }

    private func keep(_ message: TextMessage) {
        messages[message.id] = message
        journal.record(
            JournaledMessage(
                id: message.id, at: clock.elapsed().inSeconds, direction: message.direction.rawValue,
                from: message.from, to: message.to, text: message.text, status: message.status))
    }
}
