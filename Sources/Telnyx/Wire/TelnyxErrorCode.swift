/// Telnyx's own number for an error, such as `90018`; also voice refusals such as `D1`.
package struct TelnyxErrorCode: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// As Telnyx writes it.
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package init(stringLiteral text: String) {
        self.init(text)
    }

    /// The receiver told Telnyx STOP.
    package static let blockedByStop: TelnyxErrorCode = "40300"

    package var description: String { text }
}
