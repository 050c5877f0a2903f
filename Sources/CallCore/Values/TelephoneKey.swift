/// A pressed key. Only the two that mean something are told apart (PCI-4).
package enum TelephoneKey: String, Sendable, Codable, CaseIterable {
    case zero
    /// Opts out.
    case nine
    case other
}

extension TelephoneKey: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
