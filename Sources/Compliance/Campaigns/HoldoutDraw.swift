package import Commerce

/// The lot that a person has drawn with a merchant for an epoch: 0 to 9,999, all equally likely (ATT-2).
///
/// It comes of a keyed hash of the number, so nobody chooses it, it stays the same for the whole epoch, and an erasure does not change it.
package struct HoldoutDraw: Hashable, Sendable {
    /// One more than the highest lot: the parts that a share is told in.
    package static let lots = 10_000

    package let lot: Int

    /// - Parameter hash: of the number, the merchant and the epoch, under a key of the merchant's; the first 8 bytes are used.
    package init(hash: some Sequence<UInt8>) {
        let value = hash.prefix(8).reduce(into: UInt64(0)) { value, byte in value = value << 8 | UInt64(byte) }
        self.lot = Int(value % UInt64(Self.lots))
    }

    /// Where the person stands when this share of people is held out.
    package func arm(holdingOut share: Percentage) -> TrialArm {
        lot < share.basisPoints ? .heldOut : .contacted
    }
}
