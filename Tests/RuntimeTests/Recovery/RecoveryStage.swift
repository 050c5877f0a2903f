import CallCore
import Commerce
import Compliance
import Dialogue
import Foundation
import Runtime
import Sound
import Telnyx
import Testing
import Transport
import Vault
import Voice

/// A vault with a call in it whose process is gone, and a process that finds it.
struct RecoveryStage: Sendable {
    private struct Mute: Recogniser, Synthesiser {
        func transcribe(
            _ utterance: Utterance, urgency: Urgency, within patience: Duration
        ) async throws(SpeechEngineError) -> Transcript { Transcript(text: "", confidence: 0) }

        func speak(
            _ text: String, as voice: VoiceID, urgency: Urgency, within patience: Duration
        ) async throws(SpeechEngineError) -> AudioClip { throw .stopped }
    }

    let stage: JobStage
    let carrier = RecordedCarrier()
    let catalogue: Catalogue
    let script: PromptScript
    let key = CallKey(merchant: JobStage.merchant, call: "call_1")
    let dial = EffectID(incarnation: .first, event: .first, index: 0)

    init() async throws {
        stage = try await JobStage()
        catalogue = Catalogue(vault: stage.vault, wall: stage.wall)
        let prompts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Prompts")
        _ = try await catalogue.publish(folder: prompts)
        let merchant = try #require(try await catalogue.merchant(JobStage.merchant))
        script = try #require(try await catalogue.script(of: merchant))
    }

    /// Stores what the process that is gone had stored.
    func leave(_ events: [CallEvent], script version: ScriptVersion? = nil) async throws {
        let created = CallEvent.created(
            Created(
                call: key.call, merchant: key.merchant, person: stage.person, cart: "cart_1", attempt: .first,
                script: version ?? script.version, rules: "2b77", machine: CallMachine.version, anchor: stage.now,
                seed: CallSeed(7), textingPermitted: false, limits: .house, isRecorded: true))
        var machine = CallMachine(script: script)
        var writer = LogWriter()
        var time = CallTime.zero
        for (index, event) in ([created] + events).enumerated() {
            let records = writer.write(event, machine.handle(event, at: time), at: time)
            time = time + .milliseconds(100)
            if index == 0 {
                try await stage.vault.create(
                    NewCall(
                        key: key, person: stage.person, cart: "cart_1", script: version ?? script.version,
                        createdAt: stage.now), records: records)
            } else {
                try await stage.vault.append(LogAppend(call: key, records: records, at: stage.now))
            }
        }
    }

    /// The events up to an answered call with a live stream.
    var answered: [CallEvent] {
        [
            .contactAllowed(ContactAllowed(decision: "dec_1", effect: dial)),
            .dialAccepted(DialAccepted(effect: dial, leg: "leg", control: "control")),
            .answered(AnsweredCall(leg: "leg", control: "control")),
            .streamStarted(StreamStarted(epoch: .first, inbound: .pcmu8k, outbound: .pcmu8k)),
        ]
    }

    func services(node: NodeID = "node_b") throws -> CallServices {
        let apiKey = try #require(TelnyxAPIKey("KEY_of_the_tests"))
        let pcmu = try AudioFormat(.pcmu, .narrowband)
        return CallServices(
            vault: stage.vault,
            telnyx: TelnyxClient(
                account: TelnyxClient.Account(baseURL: "https://carrier.example", apiKey: apiKey),
                transport: carrier.transport, clock: stage.clock),
            line: CarrierLine(connectionID: "1", messagingProfileID: "2", from: nil, webhookURL: { "" }),
            streams: StreamTerms(
                address: { "wss://node.example/" }, hearing: pcmu, speaking: pcmu, targetLegs: .own),
            recogniser: Mute(), synthesiser: Mute(), voice: .rms, wall: stage.wall, clock: stage.clock,
            story: .untold, node: node, logger: JobStage.quiet)
    }

    func recovery(_ services: CallServices) throws -> CallRecovery {
        CallRecovery(
            services: services, catalogue: catalogue, terms: TermsBook(rulebook: try RulesInForce.rulebook(at: nil)))
    }

    func names() async throws -> [String] {
        try await stage.vault.log(of: key, at: stage.now).map { record in
            switch record.entry {
            case .event(let event): event.name.rawValue
            case .effect(_, let effect): effect.name.rawValue
            }
        }
    }

    /// Waits until something holds, turning no clock.
    func until(_ comment: Comment, _ holds: () async throws -> Bool) async throws {
        for _ in 0..<3000 {
            if try await holds() { return }
            try await Task.sleep(for: .milliseconds(5))
        }
        try #require(Bool(false), comment)
    }

    func outcome() async throws -> CallOutcome? {
        try await stage.vault.call(key.call, at: stage.now)?.outcome
    }
}
