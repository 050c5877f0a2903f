import CallCore
import Commerce
import Logging
import Operations
import Telnyx
import Vault

/// Calls that cannot be gone on with.
extension CallRecovery {
    /// Closes a call without its machine: the leg is hung up, as far as it is known, and the call has an outcome.
    func giveUp(_ call: CallSummary, because problem: any Error) async {
        services.takeOvers.count(\.hopeless)
        services.logger.critical(
            "a call cannot be gone on with; it is hung up and counts as failed",
            metadata: ["call.id": "\(call.key.call)", "problem": "\(problem)"])
        let now = services.wall.now()
        do {
            let log = try CallLog(try await services.vault.log(of: call.key, at: now))
            var writer = LogWriter(continuing: log)
            let records = writer.write(
                .resumed(Resumed(anchor: now, legIsAlive: true, mayGoOn: false)),
                [.hangUp, .finish(Finish(outcome: .failed))], at: log.last?.time ?? .zero)
            try await services.vault.append(
                LogAppend(call: call.key, records: records, with: [.finish(.failed)], at: now))
            guard let control = Self.leg(in: log)?.control, let (id, _) = records.compactMap(\.effect).first else {
                return
            }
            try await CarrierCommands(client: services.telnyx, call: call.key.call).hangUp(control, as: id)
        } catch {
            services.logger.critical(
                "nor can it be closed; the store shows it as live, and its person is not called until it is closed",
                metadata: ["call.id": "\(call.key.call)", "problem": "\(error)"])
        }
    }

    private static func leg(in log: CallLog) -> LegNames? {
        guard case .event(.created(let created)) = log.records.first?.entry else { return nil }
        var reading = LogReading(created)
        for record in log.records { reading.take(record) }
        return reading.leg
    }
}
