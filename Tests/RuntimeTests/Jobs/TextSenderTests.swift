import CallCore
import Commerce
import Compliance
import Controls
import Foundation
import LiveCartsTesting
import Runtime
import Scripts
import Sound
import Synchronization
import Telnyx
import Testing
import Transport
import Vault
import Voice

/// What becomes of a text that is due: sent once, or not at all.
struct TextSenderTests {
    private struct Mute: Recogniser, Synthesiser {
        func transcribe(
            _ utterance: Utterance, urgency: Urgency, within patience: Duration
        ) async throws(SpeechEngineError) -> Transcript { Transcript(text: "", confidence: 0) }

        func speak(
            _ text: String, as voice: VoiceID, urgency: Urgency, within patience: Duration
        ) async throws(SpeechEngineError) -> AudioClip { throw .stopped }
    }

    /// A carrier that does one thing with every request, and counts them.
    private final class Carrier: Sendable {
        private let count = Mutex(0)
        private let answer: @Sendable (HTTPCall) throws -> HTTPReply

        init(_ answer: @escaping @Sendable (HTTPCall) throws -> HTTPReply) {
            self.answer = answer
        }

        var posts: Int { count.withLock { $0 } }

        var transport: HTTPTransport {
            HTTPTransport { call in
                self.count.withLock { $0 += 1 }
                return try self.answer(call)
            }
        }

        static func taking() -> Carrier {
            Carrier { _ in HTTPReply(status: 200, body: Array(#"{"data":{"id":"m1","parts":1}}"#.utf8)) }
        }
    }

    private let stage: JobStage

    init() async throws {
        stage = try await JobStage()
    }

    /// Everything that a link by text needs: the merchant, the consent, the confirmed number, the cart, and the call that asked for it.
    private func prepare(
        link: String = "https://shop.example.com/c/1", registered: Bool = true, edit: (old: String, new: String)? = nil
    ) async throws -> Job {
        let vault = stage.vault
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Prompts/mrc_example_home.yaml")
        var text = try String(contentsOf: file, encoding: .utf8)
        if !registered {
            text = text.replacing(#/text_registration:\n( .*\n)+/#, with: "")
        }
        if let edit { text = text.replacing(edit.old, with: edit.new) }
        _ = try await vault.publishMerchant(Array(text.utf8), of: JobStage.merchant, at: stage.now)
        let catalogue = Catalogue(vault: vault, wall: stage.wall)
        let merchant = try #require(try await catalogue.merchant(JobStage.merchant))
        let phone = try #require(E164(JobStage.number))
        let person = try await vault.upsertPerson(
            PersonProfile(
                phone: phone, age: .adult,
                shipping: PersonProfile.Address(country: "US", region: "FL", postalCode: "33602")),
            of: merchant.id, at: stage.now)
        let number = try await vault.pseudonym(of: phone, merchant: merchant.id, at: stage.now)
        let evidence = try #require(merchant.consentText("cts-2026-10-01-a")).evidence(
            of: merchant.legalName, method: .hostedForm, isSigned: true, capturedAt: stage.now - .seconds(60))
        let scope = ConsentScope(person: person, channel: .sms, seller: merchant.legalName)
        for (key, kind) in [
            ("g", ConsentEvent.Kind.granted(scope, evidence, number: number)), ("c", .confirmed(number: number)),
        ] {
            try await vault.append(
                ConsentEvent(person: person, merchant: merchant.id, receivedAt: stage.now, kind: kind), key: key,
                details: nil, at: stage.now)
        }
        let price = Money(minorUnits: 24_900, currency: .usd)
        let cart = try Cart(
            id: "cart_1", currency: .usd,
            items: [
                CartItem(
                    sku: "DESK", title: "Desk", quantity: 1, unitPrice: price, unitCost: nil,
                    isExcludedFromDiscount: false)
            ], subtotal: price, recoveryLink: link, abandonedAt: stage.now)
        try await vault.upsert(cart, person: person, of: merchant.id, at: stage.now)
        try await vault.recordContact(
            ContactAttempt(at: stage.now, channel: .voiceAI, purpose: .cartRecovery, cart: "cart_1", call: "call_1"),
            with: person, of: merchant.id, key: "called")
        _ = try await vault.enqueue(
            NewJob(
                key: "j", merchant: merchant.id, person: person, cart: "cart_1", purpose: .sendLink, due: stage.now,
                expires: stage.now + .seconds(48 * 3600), call: "call_1"), at: stage.now)
        return try #require(try await lease().first)
    }

    private func lease() async throws -> [Job] {
        try await stage.vault.leaseDueJobs(limit: 9, until: stage.now + .seconds(60), at: stage.now)
    }

    /// Sends a job's text by a carrier, and gives the state that the job is in afterwards.
    private func send(_ job: Job, by carrier: Carrier, dry: Bool = false) async throws -> JobState? {
        let pcmu = try AudioFormat(.pcmu, .narrowband)
        var services = CallServices(
            vault: stage.vault,
            telnyx: TelnyxClient(
                account: TelnyxClient.Account(apiKey: try #require(TelnyxAPIKey("KEY_of_the_tests"))),
                transport: carrier.transport, clock: stage.clock),
            line: CarrierLine(connectionID: "1", messagingProfileID: "2", from: nil, webhookURL: { "" }),
            streams: StreamTerms(address: { "" }, hearing: pcmu, speaking: pcmu, targetLegs: .own),
            recogniser: Mute(), synthesiser: Mute(), voice: .rms, wall: stage.wall, clock: stage.clock,
            story: .untold, logger: JobStage.quiet)
        services.isDryRun = dry
        let sender = TextSender(
            services: services, catalogue: Catalogue(vault: stage.vault, wall: stage.wall),
            terms: TermsBook(rulebook: try RulesInForce.rulebook(at: nil)))
        try await sender.send(job)
        return try await stage.vault.job(job.id, at: stage.now)?.state
    }

    /// The link goes out once, and its job is done.
    @Test func aTextThatMayGoOutDoes() async throws {
        let carrier = Carrier.taking()
        #expect(try await send(try await prepare(), by: carrier) == .done)
        #expect(carrier.posts == 1)
        try await stage.vault.close()
    }

    /// DIA-10: in a dry run the carrier is not asked, and the decision says so.
    @Test(.controls("DIA-10")) func aDryRunSendsNothing() async throws {
        let carrier = Carrier { _ in
            Issue.record("the carrier was asked in a dry run")
            return HTTPReply(status: 500)
        }
        let job = try await prepare()
        #expect(try await send(job, by: carrier, dry: true) == .cancelled)
        #expect(carrier.posts == 0)
        let decisions = try await stage.vault.decisions(
            about: job.work.person, of: JobStage.merchant, limit: 9, at: stage.now)
        #expect(decisions.map(\.result) == [.allow])
        #expect(decisions.map(\.isDryRun) == [true])
        try await stage.vault.close()
    }

    /// SMS-7: a link to anywhere but the merchant's own domains is not sent.
    @Test(
        .controls("SMS-7"),
        arguments: ["https://bit.ly/3xYz", "https://evil.example/c/1", "http://shop.example.com/c/1"])
    func aForeignLinkIsNotSent(link: String) async throws {
        let carrier = Carrier.taking()
        #expect(try await send(try await prepare(link: link), by: carrier) == .failed)
        #expect(carrier.posts == 0)
        try await stage.vault.close()
    }

    /// SMS-5: from a number that the carriers do not know nothing is sent, and the decision says why.
    @Test(.controls("SMS-5")) func withoutARegistrationNothingIsSent() async throws {
        let carrier = Carrier.taking()
        let job = try await prepare(registered: false)
        #expect(try await send(job, by: carrier) == .cancelled)
        #expect(carrier.posts == 0)
        let decisions = try await stage.vault.decisions(
            about: job.work.person, of: JobStage.merchant, limit: 1, at: stage.now)
        #expect(decisions.first?.reason == .textsNotRegistered)
        try await stage.vault.close()
    }

    /// SMS-5: a text that was edited after it was registered waits for nobody: it is not sent, and the decision says why.
    @Test(.controls("SMS-5")) func anEditedTextIsNotSent() async throws {
        let carrier = Carrier.taking()
        let job = try await prepare(edit: ("{{brand}}: here is the link", "{{brand}}: hurry, here is the link"))
        #expect(try await send(job, by: carrier) == .cancelled)
        #expect(carrier.posts == 0)
        let decisions = try await stage.vault.decisions(
            about: job.work.person, of: JobStage.merchant, limit: 1, at: stage.now)
        #expect(decisions.first?.reason == .textNotAsRegistered)
        try await stage.vault.close()
    }

    /// Who asks for help or for the policy gets one text with all that it has to say, also after a stop.
    @Test(
        .controls("REV-13"),
        arguments: [
            (JobPurpose.answerHelp, ["Example Home", "+18135550199", "STOP"]),
            (.answerPolicy, ["Example Home", "https://shop.example.com/do-not-call", "STOP"]),
        ])
    func anAnswerSaysAllThatItHasTo(_ purpose: JobPurpose, _ parts: [String]) async throws {
        let said = Mutex("")
        let carrier = Carrier { call in
            said.withLock { $0 = String(decoding: call.body ?? [], as: UTF8.self).replacing("\\/", with: "/") }
            return HTTPReply(status: 200, body: Array(#"{"data":{"id":"m1","parts":1}}"#.utf8))
        }
        try await stage.vault.settle(try await prepare().id, as: .cancelled, at: stage.now)
        _ = try await stage.vault.suppress(stage.stop("before"))
        _ = try await stage.vault.enqueue(
            NewJob(
                key: "q", merchant: JobStage.merchant, person: stage.person, cart: nil, purpose: purpose,
                due: stage.now, expires: stage.now + ContactPurpose.answerSpan), at: stage.now)
        let job = try #require(try await lease().first)
        #expect(try await send(job, by: carrier) == .done)
        let words = said.withLock { $0 }
        for part in parts { #expect(words.contains(part)) }
        #expect(carrier.posts == 1)
        try await stage.vault.close()
    }

    /// An answer that was lost: the text may have gone out, is never sent again, and is listed.
    @Test func aTextThatMayHaveGoneOutIsNeverSentAgain() async throws {
        let carrier = Carrier { call in
            throw TransportError(.timedOut, host: call.host, requestMayHaveArrived: true)
        }
        let job = try await prepare()
        #expect(try await send(job, by: carrier) == .unknown)
        stage.pass(.seconds(3600))
        #expect(try await lease().isEmpty)
        #expect(carrier.posts == 1)
        for merchant in [nil, JobStage.merchant] {
            let listed = try await stage.vault.texts(in: .unknown, of: merchant, limit: 9, at: stage.now)
            #expect(listed.map(\.job.id) == [job.id])
        }
        #expect(try await stage.vault.texts(in: .unknown, of: "mrc_2", limit: 9, at: stage.now).isEmpty)
        try await stage.vault.close()
    }

    /// REV-4: the carrier refuses the text because the person told it to stop: it is a stop for calls too.
    @Test(.controls("REV-4")) func theCarriersBlockIsAStop() async throws {
        let carrier = Carrier { _ in
            HTTPReply(
                status: 400, body: Array(#"{"errors":[{"code":"40300","title":"Blocked due to STOP message"}]}"#.utf8))
        }
        #expect(try await send(try await prepare(), by: carrier) == .failed)
        #expect(try await stage.isSuppressed())
        try await stage.vault.close()
    }
}
