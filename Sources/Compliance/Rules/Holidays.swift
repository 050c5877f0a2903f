/// The days that count as holidays: the shape of `us-state-holidays.json`.
///
/// Decoded by the room above. Data derived from the holidays package (MIT).
package struct Holidays: Hashable, Sendable {
    private let years: [Int]
    private let dates: [String: [String: String]]

    /// - Parameters:
    ///   - years: the years that the table is complete for.
    ///   - dates: for `US` (every state) and for each stricter state the names of its days by date, `2026-11-26`.
    package init(years: [Int], dates: [String: [String: String]]) {
        self.years = years
        self.dates = dates
    }

    /// Whether the table can tell about a date at all.
    package func covers(_ date: CivilDate) -> Bool { years.contains(date.year) }

    /// The name of the federal holiday on a date, if there is one.
    package func federal(on date: CivilDate) -> String? { dates["US"]?[date.description] }

    /// The name of the holiday on a date by a jurisdiction's own list, if there is one.
    package func own(of jurisdiction: JurisdictionCode, on date: CivilDate) -> String? {
        dates[jurisdiction.text]?[date.description]
    }
}

extension Holidays: Decodable {
    private enum CodingKeys: String, CodingKey {
        case meta = "_meta"
        case dates
    }

    private struct Meta: Decodable {
        let years: [Int]
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            years: try values.decode(Meta.self, forKey: .meta).years,
            dates: try values.decode([String: [String: String]].self, forKey: .dates))
    }
}
