import Commerce

/// What a merchant says so that it can be told what its contacts bring.
extension MerchantFile {
    /// Above this share hardly anybody would be contacted.
    private static let holdoutLimit: Int64 = 50

    /// Reads `holdout_percent: 10` (ATT-2); nobody is held out where nothing is said.
    static func holdout(_ value: YAMLValue?) throws(ScriptErrors) -> Percentage {
        guard let value else { return .whole(0) }
        return .whole(Int(try value.number(in: 0...holdoutLimit)))
    }

    /// Reads `costs: { call_minute_minor: 2.15, model_minute_minor: 5, text_minor: 0.79 }` (ATT-3).
    static func costs(_ value: YAMLValue?) throws(ScriptErrors) -> ContactCosts {
        guard let mapping = try value?.mapping() else { return ContactCosts() }
        try mapping.allow("call_minute_minor", "model_minute_minor", "text_minor")
        return ContactCosts(
            callMinute: try rate(mapping["call_minute_minor"]), modelMinute: try rate(mapping["model_minute_minor"]),
            text: try rate(mapping["text_minor"]))
    }

    private static func rate(_ value: YAMLValue?) throws(ScriptErrors) -> MinorRate? {
        guard let value else { return nil }
        guard let rate = MinorRate(try value.text()) else {
            throw value.error(
                "\(value.name) is no price",
                remedy: "write minor units from 0 to 1000, with at most three digits behind the point, such as 2.15")
        }
        return rate
    }
}
