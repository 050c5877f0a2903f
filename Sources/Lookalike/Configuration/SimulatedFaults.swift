/// What a look-alike does wrong on purpose. Everything here also happens with Telnyx now and then.
package struct SimulatedFaults: Equatable, Sendable, Codable {
    /// Every webhook is delivered this many times in all (Telnyx facts §1.3: at least once).
    package var copiesOfEachWebhook = 1
    /// `call.initiated`, and every event of the stream, is held back until `call.hangup` was delivered.
    package var hangupFirst = false
    /// Webhooks held back by event type, in seconds; those that come after overtake them.
    package var webhookDelays: [String: Double] = [:]
    /// Webhooks of one call are delivered side by side, not one after the other.
    package var concurrentDelivery = false
    /// Webhooks are sent in the old flat form, whatever the application says.
    package var oldFormat = false
    /// Frames towards the stream that are lost, 0…1.
    package var frameLoss = 0.0
    /// Frames towards the stream that change place with the next, 0…1.
    package var frameReordering = 0.0
    /// Requests that fail, in the order in which they are used up.
    package var requests: [RequestFault] = []

    /// No faults.
    package init() {}

    /// A request that fails whatever it says.
    package struct RequestFault: Equatable, Sendable, Codable {
        /// The path's last part, or `calls` and `messages` for the two collections.
        package var action: String
        /// How it fails.
        package var failure: Failure

        /// Makes a fault that one request of that action meets.
        package init(_ action: String, _ failure: Failure) {
            self.action = action
            self.failure = failure
        }
    }

    /// How a request fails.
    package enum Failure: Equatable, Sendable, Codable {
        /// Answered with this status and code; nothing is done.
        case refused(status: Int, code: String)
        /// Done, and answered this many seconds late: the client has long given up.
        case answeredLate(seconds: Double)
    }
}
