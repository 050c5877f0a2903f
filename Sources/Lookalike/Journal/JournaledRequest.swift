/// One request that reached the look-alike's REST interface, and what it was answered.
package struct JournaledRequest: Equatable, Sendable, Codable {
    /// Seconds since the look-alike started.
    package var at: Double
    /// `POST`, `GET` or `PUT`.
    package var method: String
    /// Path without the query.
    package var path: String
    /// The path's last part, or `calls` and `messages` for the two collections.
    package var action: String
    /// The body as it came.
    package var body: JSONValue?
    /// Status of the answer.
    package var status: Int
    /// Codes of the refusal; empty when accepted.
    package var codes: [String]
    /// True when the `command_id` had been seen within its window and nothing was done.
    package var repeated: Bool
    /// Accepted fields whose effect is not simulated.
    package var notSimulated: [String]
}
