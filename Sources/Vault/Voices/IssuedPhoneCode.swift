/// A code that is to be handed to the speaker, once. It does not show itself in text, dumps or mirrors.
package struct IssuedPhoneCode: Sendable {
    package let code: String
    package let record: VoiceRecord

    package init(code: String, record: VoiceRecord) {
        self.code = code
        self.record = record
    }
}

extension IssuedPhoneCode: CustomStringConvertible, CustomReflectable {
    package var description: String { "\u{2026}" }
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}
