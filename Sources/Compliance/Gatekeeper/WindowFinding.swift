/// What one window said of one zone.
package struct WindowFinding: Hashable, Sendable, Codable {
    /// A jurisdiction, or `US-federal`, `product_floor`, `merchant`.
    package let jurisdiction: String
    package let zone: String
    /// The local time there, `2026-11-21T09:58`.
    package let local: String
    /// The open spans of that day, `08:00-20:00`; empty for closed.
    package let window: String
    /// Whether a contact may start.
    package let isOpen: Bool

    package init(jurisdiction: String, zone: String, local: String, window: String, isOpen: Bool) {
        self.jurisdiction = jurisdiction
        self.zone = zone
        self.local = local
        self.window = window
        self.isOpen = isOpen
    }

    private enum CodingKeys: String, CodingKey {
        case jurisdiction
        case zone
        case local
        case window
        case isOpen = "ok"
    }
}
