package import Commerce

/// The area codes of the North American plan: the shape of `nanp-timezones.json`.
///
/// Decoded by the room above. Data derived from Google libphonenumber (Apache-2.0) and zipcodes (MIT).
package struct AreaCodes: Hashable, Sendable {
    /// What the table says of a number.
    package enum Finding: Hashable, Sendable {
        case geographic(AreaCode)
        /// Toll-free, premium, personal and the like: never dialed as a consumer (DIA-8).
        case nonGeographic
        /// A North American number whose area code the table does not have.
        case unknown
        /// Not a North American number.
        case outsidePlan
    }

    private let codes: [String: AreaCode]
    private let nonGeographic: [String]
    private let zonesByJurisdiction: [JurisdictionCode: [String]]

    package init(codes: [String: AreaCode], nonGeographic: [String]) {
        self.codes = codes
        self.nonGeographic = nonGeographic
        var zones: [JurisdictionCode: [String]] = [:]
        for digits in codes.keys.sorted() {
            guard let code = codes[digits] else { continue }
            for zone in code.zones where !zones[code.jurisdiction, default: []].contains(zone) {
                zones[code.jurisdiction, default: []].append(zone)
            }
        }
        self.zonesByJurisdiction = zones
    }

    package subscript(number: E164) -> Finding {
        guard let digits = number.northAmericanAreaCode else { return .outsidePlan }
        if nonGeographic.contains(digits) { return .nonGeographic }
        return codes[digits].map { .geographic($0) } ?? .unknown
    }

    /// Every zone of every area code of a jurisdiction: where somebody may be of whom only the state is known.
    package func zones(of jurisdiction: JurisdictionCode) -> [String] { zonesByJurisdiction[jurisdiction] ?? [] }

    /// All zones that the table names, in alphabetical order.
    package var allZones: [String] {
        var names: [String] = []
        for digits in codes.keys.sorted() {
            for zone in codes[digits]?.zones ?? [] where !names.contains(zone) { names.append(zone) }
        }
        return names.sorted()
    }
}

extension AreaCodes: Decodable {
    private enum CodingKeys: String, CodingKey {
        case meta = "_meta"
        case codes = "npas"
    }

    private struct Meta: Decodable {
        struct NonGeographic: Decodable {
            let tollFree: [String]
            let premium: [String]
            let personal: [String]
            let interExchange: [String]
            let canadian: [String]

            var all: [String] { tollFree + premium + personal + interExchange + canadian }

            enum CodingKeys: String, CodingKey {
                case tollFree = "toll_free"
                case premium
                case personal = "personal_or_follow_me"
                case interExchange = "inter_exchange"
                case canadian = "canada_non_geographic"
            }
        }

        let nonGeographic: NonGeographic

        enum CodingKeys: String, CodingKey {
            case nonGeographic = "not_geographic"
        }
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            codes: try values.decode([String: AreaCode].self, forKey: .codes),
            nonGeographic: try values.decode(Meta.self, forKey: .meta).nonGeographic.all)
    }
}
