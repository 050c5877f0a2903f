/// The carrier played everything up to a mark.
package struct MarkReturned: LogPayload {
    package let mark: MarkName

    package init(mark: MarkName) {
        self.mark = mark
    }

    package static let shape = PayloadShape(
        Self.init(mark:),
        PayloadField("mark") { $0.mark })
}
