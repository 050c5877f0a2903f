/// Which side ended the leg.
package enum HangUpSource: String, Sendable, Codable, CaseIterable {
    case us
    case person
    case unknown
}

extension HangUpSource: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
