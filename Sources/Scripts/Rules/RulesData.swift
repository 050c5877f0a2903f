import CRules
package import Compliance
package import Foundation

/// The rules files that the program brings along, or that an operator puts in their place.
package struct RulesData: Sendable {
    package let rules: CallingRules
    /// The SHA-256 of the calling rules' bytes: decisions name it, and an approval approves it.
    package let version: RulesVersion
    /// Who approved these very bytes; nil when nobody did, and then every contact is blocked (facts §3.3).
    package let approvedBy: String?
    package let areaCodes: AreaCodes
    package let postalZones: PostalZones
    package let holidays: Holidays

    /// The most bytes of a file of calling rules, and of a list of approvals.
    package static let sizeLimit = 4 << 20

    /// Reads the files that the program brings along.
    /// - Parameter callingRules: the bytes of an operator's own calling rules, to use in place of ours; nil for ours.
    /// - Parameter approvals: the bytes of an operator's list of approved rules; ours counts beside it.
    /// - Parameter file: what the operator's file is called in errors.
    package init(callingRules: Data? = nil, approvals: Data? = nil, file: String = "calling-rules.json")
        throws(ScriptErrors)
    {
        let bytes = callingRules ?? Self.shippedRules
        self.rules = try Self.callingRules(bytes, file: file)
        self.version = RulesVersion(ContentHash.hex(of: bytes))
        let shipped = try Self.approvals(
            Self.embedded(approved_rules_bytes(), approved_rules_count()), file: "approved-rules.json")
        let own = try approvals.map { bytes throws(ScriptErrors) in
            try Self.approvals(bytes, file: Self.approvalsFile(beside: file))
        }
        self.approvedBy = (shipped + (own ?? [])).approver(of: version)
        self.areaCodes = try Self.decode(
            AreaCodes.self, Self.embedded(area_codes_bytes(), area_codes_count()), file: "nanp-timezones.json")
        self.postalZones = try Self.decode(
            PostalZones.self, Self.embedded(postal_codes_bytes(), postal_codes_count()),
            file: "us-zip3-timezones.json")
        self.holidays = try Self.decode(
            Holidays.self, Self.embedded(holidays_bytes(), holidays_count()), file: "us-state-holidays.json")
    }

    /// The calling rules that ship, byte for byte.
    package static var shippedRules: Data { embedded(calling_rules_bytes(), calling_rules_count()) }

    /// Reads calling rules and refuses those that do not fit `docs/calling-rules.schema.json`.
    package static func callingRules(_ bytes: Data, file: String) throws(ScriptErrors) -> CallingRules {
        guard bytes.count <= sizeLimit else {
            throw ScriptErrors(
                ScriptError(
                    file: file, line: 1, what: "the file is longer than \(sizeLimit) bytes", remedy: "cut it down"))
        }
        let value = try decode(JSONValue.self, bytes, file: file)
        do {
            try JSONSchema(embedded(rules_schema_bytes(), rules_schema_count())).check(value)
        } catch {
            throw ScriptErrors(
                ScriptError(
                    file: file, line: 1, what: "the rules do not fit their schema: \(error)",
                    remedy: "mend the value named; docs/calling-rules.schema.json says what may stand there"))
        }
        return try decode(CallingRules.self, bytes, file: file)
    }

    /// Reads a list of approved rules.
    package static func approvals(_ bytes: Data, file: String) throws(ScriptErrors) -> [RulesApproval] {
        try decode([RulesApproval].self, bytes, file: file)
    }

    /// Where the approvals of a file of rules stand: `calling-rules.json` has `calling-rules.approvals.json` beside it.
    package static func approvalsFile(beside file: String) -> String {
        (file.hasSuffix(".json") ? String(file.dropLast(5)) : file) + ".approvals.json"
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
