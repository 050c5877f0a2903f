/// One text, in either direction.
package struct JournaledMessage: Equatable, Sendable, Codable {
    /// The message's id.
    package var id: String
    /// Seconds since the look-alike started.
    package var at: Double
    /// `outbound` from the account, `inbound` to it.
    package var direction: String
    /// Sending number.
    package var from: String
    /// Receiving number.
    package var to: String
    /// The words.
    package var text: String
    /// `queued`, `sent`, then the final status; `received` inbound.
    package var status: String
}
