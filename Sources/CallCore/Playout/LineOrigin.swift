/// Who wants a line said.
package enum LineOrigin: Equatable, Sendable {
    /// The dialogue, which is told when the line was heard.
    case dialogue
    /// The law: mandatory parts that were cut are said again.
    case disclosure
    /// The call itself: an apology, a request to say it again.
    case house
    /// A refusal of what the caller is saying just then; it is not cut by that.
    case refusal
    /// The call's last words; nobody interrupts them.
    case farewell
}
