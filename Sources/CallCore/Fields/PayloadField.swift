/// One field of a payload: its name in the log and where it is in the payload.
package struct PayloadField<Payload, Value: LogValue>: Sendable {
    package let name: FieldName
    let read: @Sendable (Payload) -> Value

    package init(_ name: String, _ read: @escaping @Sendable (Payload) -> Value) {
        self.name = FieldName(name)
        self.read = read
    }
}
