import Compliance

extension MerchantFile {
    /// Reads `{mon: "09:00-19:00", …}`; a day that is not named is closed.
    static func hours(_ value: YAMLValue?) throws(ScriptErrors) -> WeeklyHours? {
        guard let value else { return nil }
        let mapping = try value.mapping()
        try mapping.allow("mon", "tue", "wed", "thu", "fri", "sat", "sun")
        return WeeklyHours(
            monday: try spans(mapping["mon"]), tuesday: try spans(mapping["tue"]), wednesday: try spans(mapping["wed"]),
            thursday: try spans(mapping["thu"]), friday: try spans(mapping["fri"]), saturday: try spans(mapping["sat"]),
            sunday: try spans(mapping["sun"]))
    }

    private static func spans(_ value: YAMLValue?) throws(ScriptErrors) -> [OpenSpan] {
        guard let value else { return [] }
        var spans: [OpenSpan] = []
        for text in try value.texts() {
            let times = text.split(separator: "-").compactMap { TimeOfDay($0) }
            guard times.count == 2, let span = OpenSpan(times[0], times[1]) else {
                throw value.error(
                    "\(value.name) is \"\(text)\"",
                    remedy: "write two times, the first before the second: \"09:00-19:00\"")
            }
            spans.append(span)
        }
        return spans
    }
}
