/// A call in which a person was reached.
package struct Conversation: Hashable, Sendable {
    /// When the person answered.
    package let startedAt: WallTime
    package let length: Duration

    package init(startedAt: WallTime, length: Duration) {
        self.startedAt = startedAt
        self.length = length
    }
}
