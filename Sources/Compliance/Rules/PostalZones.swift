/// Where the postal codes of the United States lie: the shape of `us-zip3-timezones.json` (HRS-5, HRS-7).
///
/// Decoded by the room above. Data derived from the zipcodes package (MIT).
package struct PostalZones: Hashable, Sendable {
    /// The codes that begin with the same three digits.
    package struct Area: Hashable, Sendable, Decodable {
        package let states: [String]
        package let zones: [String]

        package init(states: [String], zones: [String]) {
            self.states = states
            self.zones = zones
        }

        private enum CodingKeys: String, CodingKey {
            case states
            case zones = "time_zones"
        }
    }

    /// What the table says of a code.
    package enum Finding: Hashable, Sendable {
        case place(jurisdictions: [JurisdictionCode], zones: [String])
        /// A post office of the forces: the person may be anywhere in the world.
        case military
        /// Not in the table, or no postal code.
        case unknown
    }

    private let areas: [String: Area]
    private let exceptions: [String: String]
    private let military: [String]

    /// - Parameters:
    ///   - areas: by the first three digits.
    ///   - exceptions: the zone of single codes whose area has several, by all five digits.
    ///   - military: first digits that stand for no place.
    package init(areas: [String: Area], exceptions: [String: String], military: [String]) {
        self.areas = areas
        self.exceptions = exceptions
        self.military = military
    }

    /// Reads `33602` and `33602-1234`.
    package subscript(postalCode: String) -> Finding {
        let code = postalCode.prefix(5)
        let rest = postalCode.dropFirst(5)
        guard code.utf8.count == 5, decimal(code) != nil, rest.isEmpty || rest.first == "-" || rest.first == " " else {
            return .unknown
        }
        let start = String(code.prefix(3))
        if military.contains(start) { return .military }
        guard let area = areas[start] else { return .unknown }
        return .place(
            jurisdictions: area.states.map { JurisdictionCode("US-\($0)") },
            zones: exceptions[String(code)].map { [$0] } ?? area.zones)
    }

    /// A code as a decision may keep it: `336**`.
    static func masked(_ postalCode: String) -> String { postalCode.prefix(3) + "**" }
}

extension PostalZones: Decodable {
    private enum CodingKeys: String, CodingKey {
        case meta = "_meta"
        case areas = "zip3"
        case exceptions = "zip5_overrides"
    }

    private struct Meta: Decodable {
        let military: [String]

        enum CodingKeys: String, CodingKey {
            case military = "military_zip3"
        }
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            areas: try values.decode([String: Area].self, forKey: .areas),
            exceptions: try values.decode([String: String].self, forKey: .exceptions),
            military: try values.decode(Meta.self, forKey: .meta).military)
    }
}
