@testable import Compliance

extension ZoneTable {
    /// A packed table of zones that each keep one rule for all time.
    static func packed(_ zones: [(name: String, rule: String)], version: String) -> [UInt8] {
        var bytes = signature + [UInt8(version.utf8.count)] + Array(version.utf8) + [UInt8(zones.count)]
        for zone in zones {
            let file = file(zone.rule)
            bytes += [UInt8(file.count >> 8), UInt8(file.count & 255)] + file
        }
        bytes.append(UInt8(zones.count))
        for (index, zone) in zones.enumerated() {
            bytes += [UInt8(zone.name.utf8.count)] + Array(zone.name.utf8) + [UInt8(index)]
        }
        return bytes
    }

    /// A table of Canada in which one zone still changes its clocks in winter.
    static func aged(_ zone: String, to rule: String) throws -> ZoneTable {
        let today = [
            ("America/Vancouver", "MST7"), ("America/Edmonton", "CST6"), ("America/Winnipeg", "EST5"),
            ("America/Toronto", "EST5EDT,M3.2.0,M11.1.0"),
        ]
        return try ZoneTable(packed: packed(today.map { ($0, $0 == zone ? rule : $1) }, version: "2025b"))
    }

    /// A small TZif file without transitions, of one offset or a rule.
    private static func file(_ rule: String) -> [UInt8] {
        let header = Array("TZif2".utf8) + Array(repeating: 0, count: 15)
        let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]
        let type: [UInt8] = [0, 0, 0, 0, 0, 0, 0]
        return header + counts + type + header + counts + type + Array("\n\(rule)\n".utf8)
    }
}
