/// One field of a payload: its name in the log and where it is in the payload.
package struct PayloadField<Payload, Value: LogValue>: Sendable {
    package let name: FieldName
    let read: @Sendable (Payload) -> Value
    /// What a log says that was written before there was such a field; nil for a field that was always there.
    let before: Value?

    package init(_ name: String, _ read: @escaping @Sendable (Payload) -> Value) {
        self.name = FieldName(name)
        self.read = read
        self.before = nil
    }

    /// A field that came later: a record without it means `before`.
    package init(_ name: String, before: Value, _ read: @escaping @Sendable (Payload) -> Value) {
        self.name = FieldName(name)
        self.read = read
        self.before = before
    }
}
