/// What ties a media socket to a call to us, in which a speaker reads.
package struct LineTicket: Sendable {
    /// The token in the path, to spend or release it.
    let token: String
    let tape: LineTape
    let now: @Sendable () -> Duration
    let tell: @Sendable (LineNews.Event) -> Void
}
