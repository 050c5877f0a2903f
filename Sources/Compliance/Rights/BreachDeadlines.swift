package import Commerce

/// By when whom a breach must be told, from the moment it became known (GD-13).
package struct BreachDeadlines: Hashable, Sendable {
    /// The supervisory authority: 72 hours (GDPR 33(1)).
    package let authorityBy: WallTime
    /// The people concerned: without delay when their risk is high (GDPR 34), and 60 days at the latest (45 CFR 164.404(b)).
    package let peopleBy: WallTime

    package init(knownAt: WallTime) {
        authorityBy = knownAt + .seconds(72 * 3600)
        peopleBy = knownAt + .days(60)
    }
}
