package import Commerce

/// What a decision went by when it asked whether the person is held out; kept with it.
package struct HoldoutStanding: Hashable, Sendable, Codable {
    /// The person's lot, 0 to 9,999.
    package let lot: Int
    /// Whoever drew a lot below this is held out.
    package let heldOutBelow: Int

    package init(draw: HoldoutDraw, share: Percentage) {
        self.lot = draw.lot
        self.heldOutBelow = share.basisPoints
    }

    private enum CodingKeys: String, CodingKey {
        case lot
        case heldOutBelow = "held_out_below"
    }
}
