/// What the called person waits for in the first seconds of one call, as they hear it.
package struct OpeningTimes: Equatable, Sendable {
    /// From the end of their greeting to the first audible frame; the law allows 2 s (OPN-1).
    package let toFirstWord: Duration
    /// From the end of the seller's name to the first audible frame of the opt-out offer; the law allows 2 s (OPN-3).
    package let toOptOut: Duration

    package init(toFirstWord: Duration, toOptOut: Duration) {
        self.toFirstWord = toFirstWord
        self.toOptOut = toOptOut
    }

    /// What the law allows for either (47 CFR 64.1200(a)(7)(ii), (b)(3)).
    package static let limit: Duration = .seconds(2)
}
