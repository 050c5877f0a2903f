package import Commerce

/// What the store knows of time.
package protocol MomentStore: Sendable {
    /// The newest moment at which something was written down; nil for a store in which nothing has happened yet.
    ///
    /// A clock that stands before it is wrong, or was wrong then: limits, windows and caps mean nothing under it.
    func newestMoment() async throws -> WallTime?
}
