/// What a jurisdiction allows on its holidays.
package enum HolidayRule: Hashable, Sendable {
    case open
    case closed
    /// Calls may start only in this span; texts as on any day.
    case restricted(OpenSpan)
}

extension OpenSpan {
    /// 13:00 to 21:00, Nebraska's span on holidays.
    fileprivate static let afternoonAndEvening = OpenSpan(fromHour: 13, toHour: 21)
}

extension HolidayRule: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let word = try container.decode(String.self)
        switch word {
        case "open": self = .open
        // Closed in a part only: which part a person is in is not known well enough to open the rest.
        case "closed", "closed_in_BC": self = .closed
        case "restricted_13_21_voice_ai":
            self = .restricted(.afternoonAndEvening)
        default:
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "holidays: want open, closed or restricted_13_21_voice_ai")
        }
    }
}
