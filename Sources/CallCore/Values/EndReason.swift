/// Why somebody or something outside wants a call to end.
package enum EndReason: String, Sendable, Codable, CaseIterable {
    /// A stop arrived by another way.
    case suppressed
    case killSwitch = "kill_switch"
    /// The process is told to end.
    case draining
    case `operator`
    /// The call's log cannot be written: what is said from here on would be on no record.
    case logLost = "log_lost"
}

extension EndReason: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
