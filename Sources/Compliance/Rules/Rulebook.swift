/// Everything a decision stands on that is the same for every person: rules, area codes, postal codes, holidays and zones.
package struct Rulebook: Sendable {
    package let rules: CallingRules
    package let version: RulesVersion
    /// Who approved this very version of the rules; nil blocks every contact.
    package let approvedBy: String?
    package let areaCodes: AreaCodes
    package let postalZones: PostalZones
    package let holidays: Holidays
    package let zones: ZoneTable

    /// Binds the parts together and refuses them when an area code lies in a zone that the zone data does not have.
    package init(
        rules: CallingRules, version: RulesVersion, approvedBy: String?, areaCodes: AreaCodes,
        postalZones: PostalZones, holidays: Holidays, zones: ZoneTable
    ) throws(TimeZoneFileError) {
        for name in areaCodes.allZones where zones[name] == nil { throw .zoneMissing(name: name) }
        self.rules = rules
        self.version = version
        self.approvedBy = approvedBy
        self.areaCodes = areaCodes
        self.postalZones = postalZones
        self.holidays = holidays
        self.zones = zones
    }
}
