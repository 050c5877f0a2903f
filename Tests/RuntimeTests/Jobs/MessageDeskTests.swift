import CallCore
import Commerce
import Compliance
import Controls
import Foundation
import Runtime
import Telnyx
import Testing
import Vault

/// What is done with texts that people send, and with what the carrier tells of ours.
struct MessageDeskTests {
    /// What a text leaves behind.
    struct Outcome: Equatable, Sendable {
        var isSuppressed = false
        var isConfirmed = false
        /// Whether our one text about the stop is queued.
        var answers = false
    }

    private static func desk(_ stage: JobStage, spool: StopSpool? = nil) -> MessageDesk {
        MessageDesk(
            vault: stage.vault, catalogue: Catalogue(vault: stage.vault, wall: stage.wall),
            revocation: RevocationDesk(
                vault: stage.vault, directory: CallDirectory(), spool: spool ?? stage.spool(), logger: JobStage.quiet),
            wall: stage.wall, logger: JobStage.quiet)
    }

    private static func send(
        _ text: String, _ name: String = "e1", keyword: MessageNotice.Keyword? = nil, to desk: MessageDesk,
        _ stage: JobStage
    ) async throws {
        let id = InboxID(source: "telnyx", text: name)
        _ = try await stage.vault.accept(InboxItem(id: id, merchant: nil, body: [1], receivedAt: stage.now))
        await desk.received(
            MessageNotice(
                id: nil, status: .received, from: E164(JobStage.number), to: nil, text: text, keyword: keyword), as: id)
    }

    private static func outcome(_ stage: JobStage) async throws -> Outcome {
        let consents = try await stage.vault.consentEvents(of: stage.person, merchant: JobStage.merchant, at: stage.now)
        let texts = try await stage.vault.texts(
            to: stage.person, of: JobStage.merchant, limit: 9, at: stage.now)
        return Outcome(
            isSuppressed: try await stage.isSuppressed(),
            isConfirmed: consents.contains { if case .confirmed = $0.kind { true } else { false } },
            answers: texts.contains { $0.job.work.purpose == .confirmStop })
    }

    /// Everything about one question by text: what is queued as its answer, and what counts as answered.
    private static func answers(_ stage: JobStage) async throws -> (jobs: [JobPurpose], attempts: Int) {
        let texts = try await stage.vault.texts(to: stage.person, of: JobStage.merchant, limit: 9, at: stage.now)
        return (
            texts.map(\.job.work.purpose),
            try stage.count("contact_attempts WHERE purpose IN ('help_answer', 'policy_answer')")
        )
    }

    /// HELP and POLICY get one text of ours, also from who has stopped; where the carrier answers, that is on record and not doubled.
    @Test(
        .controls("REV-13"),
        arguments: [
            ("AYUDA", nil, [JobPurpose.answerHelp], 0), ("POLICY", nil, [.answerPolicy], 0),
            ("what is your do not call policy?", nil, [.answerPolicy], 0), ("HELP", nil, [], 1),
            ("Help!!", MessageNotice.Keyword.help, [], 1), ("who is this", nil, [], 0),
            ("stop, and what is your do not call policy?", nil, [.confirmStop], 0),
        ])
    func aQuestionIsAnsweredOnce(
        _ text: String, _ keyword: MessageNotice.Keyword?, _ jobs: [JobPurpose], _ attempts: Int
    ) async throws {
        let stage = try await JobStage()
        try await Self.publish(stage)
        let desk = Self.desk(stage)
        _ = try await stage.vault.suppress(stage.stop("before"))
        // The carrier delivers webhooks more than once.
        for _ in 1...2 { try await Self.send(text, keyword: keyword, to: desk, stage) }
        let found = try await Self.answers(stage)
        #expect(found.jobs == jobs)
        #expect(found.attempts == attempts)
        #expect(try await stage.vault.pendingInboxItems(limit: 9, at: stage.now).isEmpty)
        try await stage.vault.close()
    }

    /// A profile that does not answer HELP leaves it to us; a stranger is answered too, and is kept with the number alone.
    @Test func helpIsForEverybody() async throws {
        let stage = try await JobStage()
        try await Self.publish(stage, replacing: "carrier_answers_help: true", by: "carrier_answers_help: false")
        let id = InboxID(source: "telnyx", text: "e1")
        _ = try await stage.vault.accept(InboxItem(id: id, merchant: nil, body: [1], receivedAt: stage.now))
        let stranger = try #require(E164("+18135550143"))
        await Self.desk(stage).received(
            MessageNotice(id: nil, status: .received, from: stranger, to: E164("+18135550100"), text: "HELP"), as: id)
        let person = try #require(try await stage.vault.person(with: stranger, of: JobStage.merchant, at: stage.now))
        let texts = try await stage.vault.texts(to: person, of: JobStage.merchant, limit: 9, at: stage.now)
        #expect(texts.map(\.job.work.purpose) == [.answerHelp])
        #expect(texts.map(\.job.work.expires) == [JobStage.start + ContactPurpose.answerSpan])
        #expect(try await Self.answers(stage).jobs.isEmpty)
        try await stage.vault.close()
    }

    private static func publish(_ stage: JobStage, replacing old: String = "", by new: String = "") async throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Prompts/mrc_example_home.yaml")
        var text = try String(contentsOf: file, encoding: .utf8)
        if !old.isEmpty { text = text.replacing(old, with: new) }
        _ = try await stage.vault.publishMerchant(Array(text.utf8), of: JobStage.merchant, at: stage.now)
    }

    /// Asks the person by text whether the number is theirs, as far as the counters know.
    private static func ask(_ stage: JobStage) async throws {
        try await stage.vault.recordContact(
            ContactAttempt(at: stage.now, channel: .sms, purpose: .numberConfirmation, cart: nil), with: stage.person,
            of: JobStage.merchant, key: "asked")
    }

    /// Each kind of text, with the carrier's mark on it or without.
    @Test(
        .controls("REV-1", "REV-2", "REV-10", "CON-6"),
        arguments: [
            ("STOP", nil, Outcome(isSuppressed: true)),
            (" stop all ", nil, Outcome(isSuppressed: true)),
            ("Stop!", MessageNotice.Keyword.stop, Outcome(isSuppressed: true)),
            ("Stop!", nil, Outcome(isSuppressed: true, answers: true)),
            ("ARRET", nil, Outcome(isSuppressed: true, answers: true)),
            ("please leave me alone", nil, Outcome(isSuppressed: true, answers: true)),
            ("Yes", nil, Outcome(isConfirmed: true)), ("yes please", nil, Outcome(isConfirmed: true)),
            ("START", .start, Outcome()), ("unstop", nil, Outcome()), ("HELP", .help, Outcome()),
            ("who is this", nil, Outcome()), ("halt die Klappe", .stop, Outcome(isSuppressed: true)),
        ])
    func everyTextHasItsConsequence(_ text: String, _ keyword: MessageNotice.Keyword?, _ outcome: Outcome) async throws
    {
        let stage = try await JobStage()
        try await Self.ask(stage)
        try await Self.send(text, keyword: keyword, to: Self.desk(stage), stage)
        #expect(try await Self.outcome(stage) == outcome)
        #expect(try await stage.vault.pendingInboxItems(limit: 9, at: stage.now).isEmpty)
        try await stage.vault.close()
    }

    /// CON-6, SMS-4: a YES counts from the number itself, within a day of the question; out of the blue it confirms nothing.
    @Test(.controls("CON-6", "SMS-4")) func onlyATimelyYesFromTheNumberCounts() async throws {
        for (isAsked, wait, counts) in [
            (false, Duration.zero, false), (true, .seconds(86_400), true),
            (true, .seconds(86_400) + .milliseconds(1), false),
        ] {
            let stage = try await JobStage()
            if isAsked { try await Self.ask(stage) }
            stage.pass(wait)
            try await Self.send("YES", to: Self.desk(stage), stage)
            #expect(try await Self.outcome(stage).isConfirmed == counts)
            #expect(try await stage.vault.pendingInboxItems(limit: 9, at: stage.now).isEmpty)
            try await stage.vault.close()
        }
        let stage = try await JobStage()
        try await Self.ask(stage)
        let id = InboxID(source: "telnyx", text: "e1")
        _ = try await stage.vault.accept(InboxItem(id: id, merchant: nil, body: [1], receivedAt: stage.now))
        await Self.desk(stage).received(
            MessageNotice(id: nil, status: .received, from: E164("+18135550199"), to: nil, text: "YES"), as: id)
        #expect(try await !Self.outcome(stage).isConfirmed)
        try await stage.vault.close()
    }

    /// REV-10: neither START nor YES undoes a stop; both only end the carrier's own block.
    @Test(.controls("REV-10"), arguments: ["START", "UNSTOP", "YES"])
    func aStopOutlivesWhateverIsTextedAfterIt(text: String) async throws {
        let stage = try await JobStage()
        let desk = Self.desk(stage)
        try await Self.send("STOP", "e1", to: desk, stage)
        try await Self.send(text, "e2", to: desk, stage)
        #expect(try await stage.isSuppressed())
        try await stage.vault.close()
    }

    /// Said three times, a stop gets one text, which is worth sending for five minutes.
    @Test(.controls("REV-7")) func aStopIsAnsweredOnce() async throws {
        let stage = try await JobStage()
        let desk = Self.desk(stage)
        for name in ["e1", "e2", "e3"] { try await Self.send("leave me alone", name, to: desk, stage) }
        let texts = try await stage.vault.texts(to: stage.person, of: JobStage.merchant, limit: 9, at: stage.now)
        #expect(texts.map(\.job.work.expires) == [JobStage.start + .seconds(300)])
        #expect(texts.map(\.job.work.cart) == [nil])
        try await stage.vault.close()
    }

    /// The database refuses: the stop goes to the spool, nothing is confirmed, and the text stays in the inbox.
    @Test(.controls("REV-5")) func aStopThatCannotBeStoredIsSpooledAndNotConfirmed() async throws {
        let stage = try await JobStage()
        let spool = stage.spool()
        try stage.refuseStops()
        try await Self.send("leave me alone", to: Self.desk(stage, spool: spool), stage)
        #expect(try stage.vault.spooledStops().stops.map(\.reason) == [.textPhrase])
        #expect(spool.isWaiting(for: stage.person, of: JobStage.merchant))
        #expect(try await !Self.outcome(stage).answers)
        #expect(try await stage.vault.pendingInboxItems(limit: 9, at: stage.now).count == 1)
        try await stage.vault.close()
    }

    /// The last word on a text holds against a late "sent", and both webhooks are done with.
    @Test func deliveryIsNotedAndNeverGoesBack() async throws {
        let stage = try await JobStage()
        let desk = Self.desk(stage)
        let job = try await stage.vault.enqueue(
            NewJob(
                key: "j", merchant: JobStage.merchant, person: stage.person, cart: nil, purpose: .confirmStop,
                due: stage.now, expires: stage.now + .seconds(300)), at: stage.now)
        try await stage.vault.accepted(job, as: "m1", at: stage.now)
        for (name, status, isFinal) in [
            ("e1", MessageNotice.Status.deliveryFailed, true), ("e2", .sent, false), ("e3", .unlisted("new"), true),
        ] {
            let id = InboxID(source: "telnyx", text: name)
            _ = try await stage.vault.accept(InboxItem(id: id, merchant: nil, body: [1], receivedAt: stage.now))
            await desk.told(
                MessageNotice(id: "m1", status: status, from: nil, to: nil, text: ""), isFinal: isFinal, as: id)
        }
        let texts = try await stage.vault.texts(to: stage.person, of: JobStage.merchant, limit: 9, at: stage.now)
        #expect(texts.map(\.delivery) == [.deliveryFailed])
        #expect(try await stage.vault.pendingInboxItems(limit: 9, at: stage.now).isEmpty)
        try await stage.vault.close()
    }
}
