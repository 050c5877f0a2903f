/// What the product keeps everywhere, tighter than any law (FRQ-3).
package struct ProductFloor: Hashable, Sendable, Decodable {
    package let hours: ChannelHours
    package let frequency: [FrequencyCap]
    /// The least time between two contacts with a person.
    package let leastGap: Duration

    package init(hours: ChannelHours, frequency: [FrequencyCap], leastGap: Duration) {
        self.hours = hours
        self.frequency = frequency
        self.leastGap = leastGap
    }

    private enum CodingKeys: String, CodingKey {
        case hours
        case frequency
        case leastGap = "min_gap_between_contacts"
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.hours = try values.decode(ChannelHours.self, forKey: .hours)
        self.frequency = try values.decode([FrequencyCap].self, forKey: .frequency)
        guard let gap = Duration(isoHoursOrDays: try values.decode(String.self, forKey: .leastGap)[...]) else {
            throw DecodingError.dataCorruptedError(
                forKey: .leastGap, in: values, debugDescription: "want a span such as PT12H")
        }
        self.leastGap = gap
    }
}
