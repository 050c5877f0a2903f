/// A day of the week, as the calling rules abbreviate it; ordered from Monday.
package enum Weekday: String, Hashable, Sendable, Codable, CaseIterable {
    case monday = "mon"
    case tuesday = "tue"
    case wednesday = "wed"
    case thursday = "thu"
    case friday = "fri"
    case saturday = "sat"
    case sunday = "sun"
}
