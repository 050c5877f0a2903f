/// Who or what took the call.
package enum PartyKind: String, Sendable, Codable, CaseIterable {
    case human
    case voicemail
    /// A robot that asks who is calling.
    case screener
    case ivr
    case fax
    case minor
}

extension PartyKind: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
