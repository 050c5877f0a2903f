package import Dialogue

/// Has the carrier's own voice say a line, for when there is no media stream.
package struct SpeakByCarrier: LogPayload {
    package let line: LineID

    package init(line: LineID) {
        self.line = line
    }

    package static let shape = PayloadShape(
        Self.init(line:),
        PayloadField("line") { $0.line })
}
