package import Commerce

/// The span in which a person stays in one arm: 90 days, counted from 1970 for everybody alike (ATT-2).
package struct HoldoutEpoch: Hashable, Sendable {
    /// How long an epoch lasts.
    package static let span: Duration = .seconds(90 * 86_400)

    /// How many epochs have ended since 1970.
    package let number: Int64

    /// The epoch of a moment.
    package init(at moment: WallTime) {
        self.number = floorDivide(moment.millisecondsSince1970, Self.span.wholeMilliseconds)
    }
}
