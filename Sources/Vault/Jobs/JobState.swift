/// Where a job stands.
package enum JobState: String, Hashable, Sendable, CaseIterable {
    case waiting
    /// A process works on it; it returns to waiting when the lease lapses.
    case leased
    /// The act itself has begun; when the lease lapses now nobody knows what came of it.
    case acting
    case done
    case failed
    case cancelled
    /// It may have been done or not. It is shown to the operator and never tried again.
    case unknown

    /// Whether nothing more will happen to it.
    package var isSettled: Bool {
        switch self {
        case .waiting, .leased, .acting: false
        case .done, .failed, .cancelled, .unknown: true
        }
    }
}
