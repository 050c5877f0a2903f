/// Calls the person, once, under a permit.
package struct Dial: LogPayload {
    /// How long it may ring.
    package let ring: TimeSpan
    /// How long the whole call may last.
    package let limit: TimeSpan

    package init(ring: TimeSpan, limit: TimeSpan) {
        self.ring = ring
        self.limit = limit
    }

    package static let shape = PayloadShape(
        Self.init(ring:limit:),
        PayloadField("ring") { $0.ring },
        PayloadField("limit") { $0.limit })
}
