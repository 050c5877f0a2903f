/// Tells when sound was spoken from when it arrived, so that a network or a machine that halts does not stretch or tear speech.
///
/// Frames come in at the rate at which they were spoken, plus a delay that is never below the way's own. The least delay
/// of the last second or two is taken for that of the way; what came later than that was held up. Without this a halt
/// between two syllables counts as a pause of the caller, and a burst after it makes a word out of no time at all.
package struct ArrivalClock: Equatable, Sendable {
    /// How long a least delay is trusted before a way that became slower for good is believed: one to two of these.
    package static let memory: Duration = .seconds(1)

    private var heard: Duration = .zero
    private var spanEnd: Duration = .zero
    private var least: Duration?
    private var leastBefore: Duration?

    /// A clock before the first sound.
    package init() {}

    /// Sound of that length came at `now`.
    ///
    /// - Returns: when its end was spoken; never after `now`.
    package mutating func arrived(_ length: Duration, at now: Duration) -> Duration {
        heard += length
        let delay = now - heard
        if now >= spanEnd {
            leastBefore = least
            least = nil
            spanEnd = now + Self.memory
        }
        least = min(least ?? delay, delay)
        return heard + min(least ?? delay, leastBefore ?? delay)
    }
}
