/// A value that may stand in the log, because its type says how it is to be kept.
///
/// `String` and `Int` are not log values, on purpose: a bare text could be anything, also somebody's words.
package protocol LogValue: Codable, Equatable, Sendable {
    static var fieldClass: FieldClass { get }
}

extension Bool: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}

extension Optional: LogValue where Wrapped: LogValue {
    package static var fieldClass: FieldClass { Wrapped.fieldClass }
}

extension Array: LogValue where Element: LogValue {
    package static var fieldClass: FieldClass { Element.fieldClass }
}
