/// What one direction of a media stream carries.
package enum StreamEncoding: String, Sendable, Codable, CaseIterable {
    case pcmu8k
    case opus16k
}

extension StreamEncoding: LogValue {
    package static var fieldClass: FieldClass { .callFact }
}
