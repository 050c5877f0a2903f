/// What is wrong with the bytes of a time zone file (RFC 9636) or of the table that packs them.
package enum TimeZoneFileError: Error, Equatable, Sendable {
    /// The bytes end before what they announce; the offset at which more was wanted.
    case truncated(at: Int)
    case notATimeZoneFile
    /// Version 1 files have no rule for the years to come.
    case versionNotSupported
    case countsOutOfRange
    case transitionsNotAscending
    case typeIndexOutOfRange
    case offsetOutOfRange
    /// The rule for the years to come is missing or not understood.
    case footerNotUnderstood
    /// The table that packs the zones is not one of ours, or is damaged.
    case notAZoneTable
    case zoneMissing(name: String)
    /// The zone data is older than the law of the land: America/Vancouver on 2026-12-15 is not UTC−7 (HRS-9).
    case zoneDataTooOld(version: String)
}
