/// What Telnyx says of a call when asked.
package struct CallStatus: Equatable, Sendable {
    /// Whether it rings or is answered.
    package let isAlive: Bool
    /// Its identifiers and client state, as they are now.
    package let call: CallReference

    package init(isAlive: Bool, call: CallReference) {
        self.isAlive = isAlive
        self.call = call
    }
}
