import Commerce

/// The time zones that the area codes of the North American plan lie in, with the version of their data.
package struct ZoneTable: Sendable {
    /// The release of the time zone database, such as `2026f`.
    package let version: String
    private let zones: [String: TimeZoneFile]

    static let signature = Array("LCZONES1".utf8)

    /// Reads a packed table and refuses one that is older than the law (HRS-9).
    ///
    /// The layout: `LCZONES1`; a length byte and the version; a count byte, then for each file two length bytes and its
    /// TZif bytes; a count byte, then for each zone a length byte, its name, and the index of its file.
    package init(packed: [UInt8]) throws(TimeZoneFileError) {
        var reader = ByteReader(packed[...])
        guard try reader.take(Self.signature.count).elementsEqual(Self.signature) else { throw .notAZoneTable }
        let version = try Self.text(&reader)
        var files: [TimeZoneFile] = []
        for _ in 0..<Int(try reader.byte()) {
            let length = try reader.unsigned16()
            files.append(try TimeZoneFile(reader.take(length)))
        }
        var zones: [String: TimeZoneFile] = [:]
        for _ in 0..<Int(try reader.byte()) {
            let name = try Self.text(&reader)
            let index = Int(try reader.byte())
            guard index < files.count else { throw .notAZoneTable }
            zones[name] = files[index]
        }
        guard reader.isAtEnd else { throw .notAZoneTable }
        self.version = version
        self.zones = zones
        try refuseIfTooOld()
    }

    private static func text(_ reader: inout ByteReader) throws(TimeZoneFileError) -> String {
        let length = Int(try reader.byte())
        return String(decoding: try reader.take(length), as: UTF8.self)
    }

    /// Whether the data knows that the west of Canada keeps one clock all year since 2026 (release 2026f; HRS-9).
    ///
    /// A table that lacks one of these zones decides nothing there, and so knows enough.
    package var isCurrentForCanada: Bool {
        Self.canadianWinterHours.allSatisfy { name, hours in
            zones[name].map { $0.offsetSeconds(at: Self.midDecember2026) == hours * 3600 } ?? true
        }
    }

    private static let midDecember2026 = WallTime(secondsSince1970: 1_797_336_000)
    private static let canadianWinterHours = [
        ("America/Vancouver", -7), ("America/Edmonton", -6), ("America/Winnipeg", -5),
    ]

    /// British Columbia ended the change of clocks in 2026: from then on it keeps UTC−7 all year.
    private func refuseIfTooOld() throws(TimeZoneFileError) {
        guard let vancouver = zones["America/Vancouver"] else { throw .zoneMissing(name: "America/Vancouver") }
        guard vancouver.offsetSeconds(at: Self.midDecember2026) == -7 * 3600 else {
            throw .zoneDataTooOld(version: version)
        }
    }

    /// The zone of an IANA name; nil when the table does not have it, which blocks a contact.
    package subscript(name: String) -> TimeZoneFile? { zones[name] }
}

extension ZoneTable {
    /// The table that ships with the product.
    package static func shipped() throws(TimeZoneFileError) -> ZoneTable {
        guard let bytes = base64Decoded(packed) else { throw .notAZoneTable }
        return try ZoneTable(packed: bytes)
    }
}
