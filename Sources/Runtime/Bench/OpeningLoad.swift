/// How many openings a bench plays, and how many of them at once.
package struct OpeningLoad: Equatable, Sendable {
    package static let mostOpenings = 1_000
    /// The most at once; every one takes two sockets of this process.
    package static let mostAtOnce = 100

    package let openings: Int
    package let atOnce: Int

    /// Nil unless both are from 1 to their limits.
    package init?(openings: Int, atOnce: Int) {
        guard (1...Self.mostOpenings).contains(openings), (1...Self.mostAtOnce).contains(atOnce) else { return nil }
        self.openings = openings
        self.atOnce = atOnce
    }
}
