/// One attempt to deliver one webhook.
package struct JournaledDelivery: Equatable, Sendable, Codable {
    /// Seconds since the look-alike started.
    package var at: Double
    /// `data.id` of the event.
    package var eventID: String
    /// The event's type.
    package var eventType: String
    /// The leg the event is of; nil for texts.
    package var legID: String?
    /// Attempt, from 1.
    package var attempt: Int
    /// Where to.
    package var url: String
    /// Status of the answer; nil when there was none in time.
    package var status: Int?
}
