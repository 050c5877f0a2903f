import Foundation

@testable import Compliance

/// The shipped files read a second time, by other code: when may a contact start, by the words of the rules file alone.
///
/// It shares nothing with the product but the files: clocks are Foundation's, dates are counted here.
struct RulesOracle: Sendable {
    /// As the file writes them: weekday, then pairs of times.
    typealias Week = [String: [[String]]]

    private struct Rules: Decodable {
        struct Floor: Decodable { let hours: [String: Week] }
        struct Federal: Decodable { let hours: Week }
        struct Meta: Decodable {
            let productFloor: Floor
            let federal: Federal

            enum CodingKeys: String, CodingKey {
                case productFloor = "product_floor"
                case federal = "federal_US"
            }
        }
        struct Row: Decodable {
            let hours: [String: Week]
            let holidays: String
        }

        let meta: Meta
        let jurisdictions: [String: Row]

        enum CodingKeys: String, CodingKey {
            case meta = "_meta"
            case jurisdictions
        }
    }

    private struct Days: Decodable { let dates: [String: [String: String]] }

    private struct Numbers: Decodable {
        struct Code: Decodable {
            let country: String
            let subdivision: String?
            let zones: [String]

            enum CodingKeys: String, CodingKey {
                case country
                case subdivision
                case zones = "time_zones"
            }
        }

        let npas: [String: Code]
    }

    private static let territories = ["PR", "VI", "GU", "AS", "MP"]
    private static let weekdays = ["thu", "fri", "sat", "sun", "mon", "tue", "wed"]

    private let rules: Rules
    private let days: Days
    /// The dates by their days since 1970, as far as any test goes.
    private let dates: [Int: String]
    /// Every area code of the United States with its jurisdiction and zones.
    let areaCodes: [(code: String, jurisdiction: String, zones: [String])]

    init() throws {
        rules = try ContactFixtures.read("calling-rules")
        days = try ContactFixtures.read("us-state-holidays")
        dates = Dictionary(
            uniqueKeysWithValues: (20_600...21_400).map { day in
                (day, Date(timeIntervalSince1970: TimeInterval(day * 86_400)).formatted(.iso8601.year().month().day()))
            })
        let numbers: Numbers = try ContactFixtures.read("nanp-timezones")
        areaCodes = numbers.npas.keys.sorted().compactMap { digits in
            guard let code = numbers.npas[digits] else { return nil }
            if code.country == "US", let state = code.subdivision { return (digits, "US-\(state)", code.zones) }
            return Self.territories.contains(code.country) ? (digits, "US-\(code.country)", code.zones) : nil
        }
    }

    /// The states, the District and the territories.
    var jurisdictions: [String] { rules.jurisdictions.keys.filter { $0.hasPrefix("US-") }.sorted() }

    /// Whether a contact may start at a moment, wherever of these places the person is.
    func isOpen(at second: Int, zones: [String], jurisdictions: [String], channel: String) throws -> Bool {
        try zones.allSatisfy { zone in
            let local = try local(second, zone)
            return try jurisdictions.allSatisfy { try isOpen(local, in: $0, channel) }
        }
    }

    private func isOpen(_ local: (date: String, weekday: String, second: Int), in code: String, _ channel: String)
        throws
        -> Bool
    {
        guard let row = rules.jurisdictions[code], let state = row.hours[channel]?[local.weekday],
            let floor = rules.meta.productFloor.hours[channel]?[local.weekday],
            let federal = rules.meta.federal.hours[local.weekday]
        else { return false }
        let isFederalDay = days.dates["US"]?[local.date] != nil
        let isOwnDay = isFederalDay || days.dates[code]?[local.date] != nil
        if channel == "voice_ai", isFederalDay { return false }
        if row.holidays.hasPrefix("closed"), isOwnDay { return false }
        var windows = [state, floor, federal]
        if row.holidays == "restricted_13_21_voice_ai", channel == "voice_ai", isOwnDay {
            windows.append([["13:00", "21:00"]])
        }
        let tail = channel == "voice_ai" ? 600 : 300
        return windows.allSatisfy { window in
            window.contains { span in
                Self.seconds(span[0]) <= local.second && local.second < Self.seconds(span[1]) - tail
            }
        }
    }

    /// The seconds of the day at which anything begins or ends in a jurisdiction, each with the second before it.
    func edges(of code: String, channel: String) -> [Int] {
        let weeks = [
            rules.jurisdictions[code]?.hours[channel], rules.meta.productFloor.hours[channel],
            rules.meta.federal.hours,
        ].compactMap(\.self)
        let tail = channel == "voice_ai" ? 600 : 300
        let times = weeks.flatMap(\.values).flatMap(\.self).flatMap { span in
            [Self.seconds(span[0]), Self.seconds(span[1]) - tail, Self.seconds(span[1])]
        }
        return Array(Set(times.flatMap { [$0 - 1, $0] } + [0, 12 * 3600])).sorted()
    }

    /// The seconds of the day as moments of one date in a zone; on a day when clocks change, by both of its offsets.
    static func moments(of edges: [Int], on date: String, in zone: String) throws -> [Int] {
        guard let midnight = try? Date("\(date)T00:00:00Z", strategy: .iso8601), let zone = TimeZone(identifier: zone)
        else { throw Unreadable() }
        let offsets = Set([0, 86_400].map { zone.secondsFromGMT(for: midnight + $0) })
        let start = Int(midnight.timeIntervalSince1970)
        return offsets.sorted().flatMap { offset in edges.map { start + $0 - offset } }
    }

    struct Unreadable: Error {}

    private func local(_ second: Int, _ zone: String) throws -> (date: String, weekday: String, second: Int) {
        guard let zone = TimeZone(identifier: zone) else { throw Unreadable() }
        let moment = Date(timeIntervalSince1970: TimeInterval(second))
        let shifted = second + zone.secondsFromGMT(for: moment)
        guard let date = dates[shifted / 86_400] else { throw Unreadable() }
        return (date, Self.weekdays[shifted / 86_400 % 7], shifted % 86_400)
    }

    private static func seconds(_ time: String) -> Int {
        let parts = time.split(separator: ":").compactMap { Int($0) }
        return parts[0] * 3600 + parts[1] * 60
    }
}
