/// What a line of the log tells: that something happened, or what the call wanted because of it.
package enum LogEntry: Equatable, Sendable {
    case event(CallEvent)
    /// An effect follows the event that it answers; its identifier names that event.
    case effect(EffectID, CallEffect)
}
