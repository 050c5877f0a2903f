/// What became of a number's suppressions when those of the merchant's lists were lifted.
package struct SuppressionLift: Hashable, Sendable {
    /// How many were lifted.
    package let lifted: Int
    /// Whether another stop stands, such as the person's own.
    package let isStillSuppressed: Bool
}
