package import Commerce
package import Compliance

package typealias SweepID = Identifier<SweepOutcome>

/// What one transaction of a sweep destroyed: the kind and number of things, and nothing of what was in them.
package struct DestructionReceipt: Hashable, Sendable {
    /// 1, 2, 3, … without a gap.
    package let number: Int
    package let job: SweepID
    /// Empty for what belonged to no one merchant.
    package let merchant: MerchantID
    package let retentionClass: RetentionClass
    /// A table's name, `keys` or `orphan tape files`.
    package let what: String
    package let count: Int
    /// The earliest and the latest limit that had been passed.
    package let from: WallTime
    package let to: WallTime
    package let at: WallTime
    /// SHA-256, in hex, over the receipt before and this one.
    package let hash: String
}

extension DestructionReceipt {
    /// What the hash covers: the hash before and every field, one a line.
    static func hashed(
        after previous: String, number: Int, job: SweepID, merchant: MerchantID, retentionClass: RetentionClass,
        what: String, count: Int, from: WallTime, to: WallTime, at: WallTime
    ) -> String {
        [
            "destruction-receipt-1", previous, "\(number)", job.text, merchant.text, retentionClass.rawValue, what,
            "\(count)", "\(from.millisecondsSince1970)", "\(to.millisecondsSince1970)", "\(at.millisecondsSince1970)",
        ].joined(separator: "\n")
    }
}
