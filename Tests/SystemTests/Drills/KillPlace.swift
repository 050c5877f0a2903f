import Lookalike
import Testing

/// Where in a call its server is killed.
enum KillPlace: String, CaseIterable, Sendable {
    case beforeTheDialsReply = "before the dial's reply"
    case ringing = "ringing"
    case inTheOpening = "in the opening"
    case inTheCallersTurn = "in the caller's turn"
    case behindTheStop = "after the stop, unconfirmed"
    case offerReserved = "offer reserved, unspoken"

    /// How the person answers. She says nothing into the silence behind the kill, for the agent would listen to her before it speaks, and the
    /// silence would not be its own; but for the place where the kill comes while she speaks.
    var caller: CallerScript {
        let begins: [CallerStep] = [.wait(seconds: 0.2), .say("caller-hello"), .awaitAgentSilence(milliseconds: 900)]
        let she: [CallerStep] = [.say("caller-yes-this-is-she")]
        let steps: [CallerStep]
        switch self {
        case .beforeTheDialsReply, .ringing, .inTheCallersTurn:
            steps = begins + she + Self.accepting
        case .inTheOpening:
            steps =
                [.wait(seconds: 0.2), .say("caller-hello"), .wait(seconds: 14), .awaitAgentSilence(milliseconds: 900)]
                + she + Self.accepting
        case .behindTheStop:
            steps =
                begins + she + [.awaitAgentSpeech(speech: 2, milliseconds: 1_200), .say("caller-stop-calling-me")]
                + Self.again("caller-stop-calling-me", 3)
        case .offerReserved:
            steps =
                begins + she
                + [
                    .awaitAgentSilence(milliseconds: 900), .say("caller-yes"), .awaitAgentSilence(milliseconds: 900),
                    .say("caller-too-expensive"), .wait(seconds: 10),
                ] + Self.again("caller-yes-sounds-good", 4)
        }
        // Time to be killed in before she answers.
        let ring: Double = self == .beforeTheDialsReply || self == .ringing ? 3 : 0.3
        return CallerScript(pickUp: .answers(afterSeconds: ring), steps: steps)
    }

    /// What the carrier does to let the moment come.
    var faults: [SimulatedFaults.RequestFault] {
        switch self {
        case .beforeTheDialsReply: [.init("calls", .answeredLate(seconds: 2))]
        case .ringing, .inTheOpening, .inTheCallersTurn, .behindTheStop, .offerReserved: []
        }
    }

    /// Waits for the moment, by what the far end or the vault shows.
    /// - Parameter variant: which of the moments of this place.
    func come(_ variant: Int, on stage: ServedStage, _ number: String) async throws {
        switch self {
        case .beforeTheDialsReply:
            try await stage.until("the dial is there") {
                stage.journal.requests.contains { $0.action == "calls" && $0.status == 200 }
            }
        case .ringing:
            try await stage.until("it rings") {
                stage.journal.deliveries.contains { $0.eventType == "call.initiated" && $0.status == 200 }
            }
        case .inTheOpening:
            let clauses = variant % 4
            try await stage.until("the opening is heard") {
                stage.count(.agentSpeechBegan, of: number) > 0 && stage.count(.markPlayed, of: number) >= clauses
            }
        case .inTheCallersTurn:
            try await stage.until("the person speaks") {
                stage.count(.callerSpeechBegan, of: number) >= 2 + variant % 2
            }
        case .behindTheStop where variant.isMultiple(of: 2):
            // Where it fell into a pause there was nothing to silence.
            try await stage.until("the stop has silenced the agent") {
                guard stage.saysStop(number) else { return false }
                return try stage.count(.cleared, of: number) > 0 || stage.logHas("store_suppression")
            }
        case .behindTheStop: try await stage.untilTheLogHas("suppression_stored")
        case .offerReserved: try await stage.untilTheLogHas("offer_reserved")
        }
    }

    /// Says yes until there is an offer to say yes to, names the price, and takes the link.
    private static var accepting: [CallerStep] {
        again("caller-yes", 2) + again("caller-too-expensive", 1) + again("caller-yes-sounds-good", 3)
    }

    private static func again(_ clip: String, _ times: Int) -> [CallerStep] {
        (0..<times).flatMap { _ in [CallerStep.awaitAgentSilence(milliseconds: 1_300), .say(clip)] }
    }
}

extension ServedStage {
    /// How often something happened in the newest call to a number.
    func count(_ event: JournaledCall.Event, of number: String) -> Int {
        journal.calls(to: number).last?.notes.count { $0.event == event } ?? 0
    }

    fileprivate func saysStop(_ number: String) -> Bool {
        journal.calls(to: number).last?.notes
            .contains { $0.event == .callerSpeechBegan && $0.detail.contains("stop") } ?? false
    }

    /// Waits until an event stands in a call's log.
    func untilTheLogHas(_ event: String) async throws {
        try await until("the log has \(event)") { try logHas(event) }
    }

    /// Whether an event or an effect of this name stands in the log of any call.
    func logHas(_ name: String) throws -> Bool { try logLines().contains { $0.contains("\"\(name)\"") } }
}
