import CRules
package import Compliance
package import Foundation

/// The rules files that the program brings along, or that an operator puts in their place.
package struct RulesData: Sendable {
    package let rules: CallingRules
    /// The SHA-256 of the calling rules' bytes: decisions name it, and an approval approves it.
    package let version: RulesVersion
    package let areaCodes: AreaCodes
    package let holidays: Holidays

    /// Reads the files that the program brings along.
    /// - Parameter callingRules: the bytes of an operator's own calling rules, to use in place of ours; nil for ours.
    /// - Parameter file: what that file is called in errors.
    package init(callingRules: Data? = nil, file: String = "calling-rules.json") throws(ScriptErrors) {
        let bytes = callingRules ?? Self.embedded(calling_rules_bytes(), calling_rules_count())
        self.rules = try Self.decode(CallingRules.self, bytes, file: file)
        self.version = RulesVersion(ContentHash.hex(of: bytes))
        self.areaCodes = try Self.decode(
            AreaCodes.self, Self.embedded(area_codes_bytes(), area_codes_count()), file: "nanp-timezones.json")
        self.holidays = try Self.decode(
            Holidays.self, Self.embedded(holidays_bytes(), holidays_count()), file: "us-state-holidays.json")
    }

    private static func embedded(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Data {
        Data(UnsafeBufferPointer(start: start, count: count))
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: Data, file: String) throws(ScriptErrors)
        -> Value
    {
        do {
            return try JSONDecoder().decode(type, from: bytes)
        } catch {
            throw ScriptErrors(
                ScriptError(
                    file: file, line: 1, what: "the rules cannot be read: \(readable(error))",
                    remedy: "mend the value named, or use the file that ships"))
        }
    }

    private static func readable(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return "not JSON" }
        switch error {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
        @unknown default: return "not JSON"
        }
    }
}
