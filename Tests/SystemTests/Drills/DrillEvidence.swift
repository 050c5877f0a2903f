import CallCore
import Commerce
import Compliance
import Foundation
import GRDB
import Lookalike
import Runtime
import Vault

/// Counts what a drill left behind: at the far end, and in the vault that the servers kept.
struct DrillEvidence {
    let stage: ServedStage
    let person: StagePerson
    /// When the server was killed, by the far end's clock.
    let killed: Duration
    let voice: AgentVoice

    func report(of drill: KillDrill, start: Duration, exitCode: Int32) async throws -> DrillReport {
        let call = stage.journal.calls(to: person.number).last
        let sound = try voice.firstSound(after: killed)
        let answered = Duration.seconds(call?.answeredAt ?? 0)
        let (log, isSuppressed, outcome) = try await stage.withVault { vault in
            let now = stage.clock.now
            let call = try await vault.calls(of: StageAccount.merchant, limit: 9, at: now).last
            guard let call, let phone = E164(person.number) else { throw NoCall() }
            return (
                try CallLog(try await vault.log(of: call.key, at: now)),
                try await vault.isSuppressed(phone, of: StageAccount.merchant, at: now),
                call.outcome?.rawValue ?? "none"
            )
        }
        let acknowledged = acknowledgedWebhooks(of: call?.legID)
        return DrillReport(
            place: drill.place, seed: drill.seed,
            dials: stage.journal.requests.count { $0.action == "calls" && $0.status == 200 },
            texts: stage.journal.messages.count { $0.direction == "outbound" && !$0.text.contains("Reply YES") },
            isOpeningWhole: try await OpeningCheck(stage, person).isWhole(),
            silence: sound.map { $0 - max(killed, answered) },
            steps: steps(call, sound, start), acknowledged: acknowledged.count,
            lost: try lost(acknowledged, log), doubledStreams: doubledStreams(log),
            incarnations: log.last?.incarnation.number ?? 0,
            stopWasHeard: log.records.contains { $0.incarnation == .first && Self.isStop($0) },
            isSuppressed: isSuppressed, outcome: outcome, exitCode: exitCode)
    }

    private struct NoCall: Error {}

    private static func isStop(_ record: LogRecord) -> Bool {
        if case .event(.heardPartial(let news)) = record.entry { return news.stop != .none }
        if case .event(.understood(let news)) = record.entry { return news.stop != .none }
        return false
    }

    private func steps(_ call: JournaledCall?, _ sound: Duration?, _ start: Duration) -> DrillReport.Steps {
        let asked = stage.journal.requests.first { $0.action == "streaming_start" && $0.at > killed.seconds }
        let open = call?.streams.compactMap(\.startedAt).first { $0 > killed.seconds }
        return DrillReport.Steps(
            listening: start, streamAsked: asked.map { .seconds($0.at) - killed },
            streamOpen: open.map { .seconds($0) - killed }, firstSound: sound.map { $0 - killed })
    }

    private func acknowledgedWebhooks(of leg: String?) -> [JournaledDelivery] {
        var seen = Set<String>()
        return stage.journal.deliveries.filter {
            $0.status == 200 && $0.legID == leg && seen.insert($0.eventID).inserted
        }
    }

    /// Every acknowledged webhook is ticked off, and those that tell the course of a call stand in its log, once.
    private func lost(_ acknowledged: [JournaledDelivery], _ log: CallLog) throws -> [String] {
        let ticked = try stage.look { db in
            try String.fetchSet(db, sql: "SELECT item FROM inbox WHERE source = 'telnyx' AND consumed_at IS NOT NULL")
        }
        let told = ["call.initiated": "ringing", "call.answered": "answered", "call.hangup": "hung_up"]
        let names = log.records.compactMap { record -> String? in
            guard case .event(let event) = record.entry else { return nil }
            return event.name.rawValue
        }
        return acknowledged.compactMap { delivery in
            if !ticked.contains(delivery.eventID) { return "\(delivery.eventType) is not ticked off" }
            guard let name = told[delivery.eventType] else { return nil }
            let count = names.count { $0 == name }
            return count == 1 ? nil : "\(delivery.eventType) is in the log \(count) times"
        }
    }

    /// Each accepted request for a stream is one effect's, with an address of its own.
    private func doubledStreams(_ log: CallLog) -> Int {
        let asked = stage.journal.requests.filter { $0.action == "streaming_start" && $0.status == 200 && !$0.repeated }
        let addresses = Set(asked.compactMap { $0.body?["stream_url"]?.string })
        let epochs = log.records.compactMap { record -> StreamEpoch? in
            guard case .effect(_, .startStream(let start)) = record.entry else { return nil }
            return start.epoch
        }
        return asked.count - addresses.count + max(0, asked.count - Set(epochs).count)
    }
}
