/// The caller pressed a key. Digits other than 0 and 9 are never told apart (PCI-4).
package struct KeyPressed: LogPayload {
    package let key: TelephoneKey

    package init(key: TelephoneKey) {
        self.key = key
    }

    package static let shape = PayloadShape(
        Self.init(key:),
        PayloadField("key") { $0.key })
}
