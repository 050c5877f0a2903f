/// Whether an answer sounds finished, which tells how much silence ends the turn.
package enum TurnCompleteness: String, Hashable, Sendable, Codable, CaseIterable {
    /// A whole answer to a closed question: "yes please".
    case closed
    /// It could go on.
    case open
    /// It must go on: "my number is", "yes but".
    case incomplete

    /// The silence after the last word that ends the turn.
    package var endpointingSilence: Duration {
        switch self {
        case .closed: .milliseconds(250)
        case .open: .milliseconds(500)
        case .incomplete: .milliseconds(1200)
        }
    }
}
