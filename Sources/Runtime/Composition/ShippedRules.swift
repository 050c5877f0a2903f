package import Compliance
import Scripts

/// The calling rules, area codes, holidays and zone data that ship with this version.
package enum ShippedRules {
    /// Who stands for the shipped rules. An operator who edits them has to name their own counsel.
    static let approval = "shipped"

    package static func rulebook() throws -> Rulebook {
        let data = try RulesData()
        return try Rulebook(
            rules: data.rules, version: data.version, approvedBy: approval, areaCodes: data.areaCodes,
            holidays: data.holidays, zones: try ZoneTable.shipped())
    }
}
