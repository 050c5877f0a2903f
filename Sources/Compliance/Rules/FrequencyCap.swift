/// The most contacts in a period.
package struct FrequencyCap: Hashable, Sendable {
    /// What a cap counts over.
    package enum Period: Hashable, Sendable {
        /// Any span of this length, ending now.
        case rolling(Duration)
        /// All contacts about one cart.
        case cart
        /// Contacts about one cart, which must come within this span of its being left.
        case abandonment(within: Duration)
    }

    package let max: Int
    package let period: Period
    /// The channels whose contacts count, and which the cap then binds.
    package let channels: [Channel]

    package init(max: Int, period: Period, channels: [Channel]) {
        self.max = max
        self.period = period
        self.channels = channels
    }
}

extension FrequencyCap: Decodable {
    private enum CodingKeys: String, CodingKey {
        case max
        case per
        case channels
    }

    /// Reads a cap of the rules file.
    ///
    /// Its `scope` is not read: a cap on a number or a subject is kept as a cap on the person, which is never looser.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let per = try values.decode(String.self, forKey: .per)
        guard let period = Period(per) else {
            throw DecodingError.dataCorruptedError(
                forKey: .per, in: values,
                debugDescription: "want PT24H, P7D, cart or abandonment_event_within_PT48H")
        }
        let max = try values.decode(Int.self, forKey: .max)
        guard max >= 0 else {
            throw DecodingError.dataCorruptedError(
                forKey: .max, in: values, debugDescription: "want zero or more")
        }
        // Contacts by live agents, `voice_live`, do not happen here.
        let channels = try values.decode([String].self, forKey: .channels).compactMap(Channel.init(rawValue:))
        self.init(max: max, period: period, channels: channels)
    }
}

extension FrequencyCap.Period {
    /// Reads a period as the rules file writes it; nil for anything else.
    init?(_ text: String) {
        let within = "abandonment_event_within_"
        if text == "cart" {
            self = .cart
        } else if text.hasPrefix(within), let span = Duration(isoHoursOrDays: text.dropFirst(within.count)) {
            self = .abandonment(within: span)
        } else if let span = Duration(isoHoursOrDays: text[...]) {
            self = .rolling(span)
        } else {
            return nil
        }
    }
}

extension Duration {
    /// Reads the two forms of ISO 8601 spans that the rules file uses, `PT24H` and `P7D`; nil for any other.
    init?(isoHoursOrDays text: Substring) {
        guard let unit = text.last else { return nil }
        if text.hasPrefix("PT"), unit == "H", let hours = decimal(text.dropFirst(2).dropLast()), hours <= 100_000 {
            self = .seconds(hours * 3600)
        } else if text.hasPrefix("P"), unit == "D", let days = decimal(text.dropFirst().dropLast()), days <= 10_000 {
            self = .seconds(days * 86_400)
        } else {
            return nil
        }
    }
}
