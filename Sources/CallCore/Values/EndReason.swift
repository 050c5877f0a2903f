/// Why somebody or something outside wants a call to end.
package enum EndReason: String, Sendable, Codable, CaseIterable {
    /// A stop arrived by another way.
    case suppressed
    case killSwitch = "kill_switch"
    /// The process is told to end.
    case draining
    case `operator`
}

extension EndReason: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
