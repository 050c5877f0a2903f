import CallCore

/// Where an event takes a call: the machine after it, and the log with what it added.
struct CallStep: Sendable {
    let machine: CallMachine
    let log: LogWriter
    /// What this step added; empty for the state that it begins from.
    let records: [LogRecord]

    init(machine: CallMachine, log: LogWriter, records: [LogRecord] = []) {
        self.machine = machine
        self.log = log
        self.records = records
    }

    /// The step that an event leads to. It changes nothing: taken twice, it leads to the same place twice.
    func taking(_ event: CallEvent, at moment: CallTime) -> CallStep {
        var (machine, log) = (machine, log)
        let records = log.write(event, machine.handle(event, at: moment), at: moment)
        return CallStep(machine: machine, log: log, records: records)
    }
}
