/// Words without card data.
package struct Redacted: Hashable, Sendable {
    package let text: String
    /// Whether something was taken out: the agent then interrupts and the tape falls silent (PCI-3).
    package let hit: Bool
}
