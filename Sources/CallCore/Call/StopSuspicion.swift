/// Whether words that are still being spoken may turn out to be a stop.
package enum StopSuspicion: Equatable, Sendable {
    case none
    /// Selling is barred until the final words tell.
    case possible(ContentRef)

    package var isPossible: Bool { self != .none }
}
