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
        if let job = try? await services.vault.holdJob(of: call, until: now + CallLeases.span, at: now) {
            // Whether a phone rang is not known: nobody is called again on doubt.
            try? await services.vault.settle(job.id, as: .unknown, at: now)
        }
        do {
            try await closeBehindItsLog(call, at: now)
        } catch {
            services.logger.critical(
                "its log cannot be read or goes on no more; it is closed without it",
                metadata: ["call.id": "\(call.key.call)", "problem": "\(error)"])
            await closeWithoutItsLog(call, at: now)
        }
    }

    private func closeBehindItsLog(_ call: CallSummary, at now: WallTime) async throws {
        let log = try CallLog(try await services.vault.log(of: call.key, at: now))
        var writer = LogWriter(continuing: log)
        let records = writer.write(
            .resumed(Resumed(anchor: now, legIsAlive: true, mayGoOn: false)),
            [.hangUp, .finish(Finish(outcome: .failed))], at: log.last?.time ?? .zero)
        try await services.vault.append(
            LogAppend(call: call.key, records: records, with: [.finish(.failed)], at: now))
        guard let control = Self.leg(in: log)?.control, let (id, _) = records.compactMap(\.effect).first else { return }
        await hangUp([control], of: call, as: id)
    }

    /// The outcome stands in the call's own row and in the audit; the log stays as it is.
    private func closeWithoutItsLog(_ call: CallSummary, at now: WallTime) async {
        do {
            let controls = try await services.vault.closeWithoutLog(call.key, as: .failed, at: now)
            // A name that no effect of the log has, as nobody knows which are taken.
            await hangUp(controls, of: call, as: EffectID(incarnation: .first, event: .first, index: Self.beyondAnyLog))
        } catch {
            services.logger.critical(
                "nor can it be closed; the store shows it as live, and its person is not called until it is closed",
                metadata: ["call.id": "\(call.key.call)", "problem": "\(error)"])
        }
    }

    /// One event never has so many effects.
    private static var beyondAnyLog: Int { 9_999 }

    private func hangUp(_ controls: [ControlID], of call: CallSummary, as id: EffectID) async {
        let commands = CarrierCommands(client: services.telnyx, call: call.key.call)
        for control in controls {
            do {
                try await commands.hangUp(control, as: id)
            } catch {
                // It may have ended long ago; the carrier ends it at its longest at the latest.
                services.logger.warning(
                    "the leg of a call that was closed is not hung up",
                    metadata: ["call.id": "\(call.key.call)", "error": "\(error)"])
            }
        }
    }

    private static func leg(in log: CallLog) -> LegNames? {
        guard case .event(.created(let created)) = log.records.first?.entry else { return nil }
        var reading = LogReading(created)
        for record in log.records { reading.take(record) }
        return reading.leg
    }
}
