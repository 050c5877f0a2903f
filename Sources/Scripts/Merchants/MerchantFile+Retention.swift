import Compliance

extension MerchantFile {
    /// Reads `{transcript: P30D, …}`: how long the merchant keeps a class, where that is other than what the house keeps.
    static func retention(_ value: YAMLValue?) throws(ScriptErrors) -> RetentionSchedule {
        guard let value else { return .house }
        let mapping = try value.mapping()
        var settings: [RetentionSchedule.Setting] = []
        for entry in mapping.entries {
            settings.append(try setting(entry))
            do {
                _ = try RetentionSchedule(settings)
            } catch {
                throw ScriptErrors(
                    ScriptError(file: value.file, line: entry.line, what: error.problem, remedy: error.remedy))
            }
        }
        do {
            return try RetentionSchedule(settings)
        } catch {
            throw value.error(error.problem, remedy: error.remedy)
        }
    }

    private static func setting(_ entry: YAMLMapping.Entry) throws(ScriptErrors) -> RetentionSchedule.Setting {
        guard let kept = RetentionClass(rawValue: entry.key) else {
            let known = RetentionClass.allCases.filter(\.isSelectable).map(\.rawValue)
            throw ScriptErrors(
                ScriptError(
                    file: entry.value.file, line: entry.line, what: "there is no retention class \"\(entry.key)\"",
                    remedy: "a merchant may set \(known.joined(separator: ", "))"))
        }
        guard let period = RetentionPeriod(try entry.value.text()) else {
            throw entry.value.error(
                "\(entry.value.name) is no period", remedy: "write one of ISO 8601 with one unit, such as P30D or P12M")
        }
        return RetentionSchedule.Setting(kept, keep: period)
    }
}
