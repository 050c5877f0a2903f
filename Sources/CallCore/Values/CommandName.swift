/// A command to the carrier.
package enum CommandName: String, Sendable, Codable, CaseIterable {
    case dial
    case hangUp = "hang_up"
    case startStream = "start_stream"
    case stopStream = "stop_stream"
    case speak
}

extension CommandName: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
