package import CallCore

/// Decides recorded calls once more with the machine of this program, and compares what it wants with what was recorded.
package struct CallReplay: Sendable {
    private let scripts: ScriptArchive

    package init(scripts: ScriptArchive) {
        self.scripts = scripts
    }

    /// - Throws: ``ReplayError``, or whatever keeps the script from being read.
    package func run(_ log: CallLog) async throws -> ReplayReport {
        guard case .event(.created(let created)) = log.records.first?.entry else { throw ReplayError.notACall }
        let script = try await scripts.script(created.script, of: created.merchant)
        return ReplayReport(
            created: created, records: log.records.count, comparison: ReplayComparison(log, script: script))
    }
}
