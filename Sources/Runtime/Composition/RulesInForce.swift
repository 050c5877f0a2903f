package import Compliance
import Foundation
package import Scripts

/// The calling rules in force, with the area codes, postal codes, holidays and zone data that ship with this version.
package enum RulesInForce {
    /// - Parameter file: an operator's own calling rules; nil for those that ship. Their approvals stand beside the file.
    /// - Throws: ``ScriptErrors`` for a file that cannot be read as rules. One that nobody approved is taken, and blocks every contact.
    package static func rulebook(at file: String?) throws -> Rulebook {
        let data = try data(at: file)
        return try Rulebook(
            rules: data.rules, version: data.version, approvedBy: data.approvedBy, areaCodes: data.areaCodes,
            postalZones: data.postalZones, holidays: data.holidays, zones: try ZoneTable.shipped())
    }

    /// The files behind ``rulebook(at:)``.
    package static func data(at file: String?) throws -> RulesData {
        guard let file else { return try RulesData() }
        guard let bytes = FileManager.default.contents(atPath: file) else { throw RulesFileError.unreadable(file) }
        return try RulesData(
            callingRules: bytes,
            approvals: FileManager.default.contents(atPath: RulesData.approvalsFile(beside: file)), file: file)
    }
}
