/// Whose media socket it is that a token admits.
package enum MediaGuest: Sendable {
    /// A call that we made.
    case call(MediaTicket)
    /// A call to us, in which somebody reads.
    case line(LineTicket)
}
