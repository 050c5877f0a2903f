package import Commerce

/// The offsets of one place through time, read from a TZif file of version 2 or later (RFC 9636).
///
/// Foundation's zone data on Linux is that of the machine's image; a calling window decided on an old one is wrong
/// where a legislature changed the clock since. So the newest data comes with the product and is read here.
package struct TimeZoneFile: Hashable, Sendable {
    /// Moments, in seconds since 1970, at which the offset changes; ascending.
    let transitions: [Int64]
    /// The offset from each transition on.
    let offsets: [Int]
    /// The offset before the first transition.
    let firstOffset: Int
    /// The rule for the time after the last transition.
    let rule: PosixZoneRule

    /// The most transitions a file may hold.
    static let transitionLimit = 4096

    /// Reads a file.
    ///
    /// Bounds are checked everywhere; no bytes make it trap.
    package init(_ bytes: ArraySlice<UInt8>) throws(TimeZoneFileError) {
        var reader = ByteReader(bytes)
        let first = try Header(&reader)
        guard first.version >= UInt8(ascii: "2") else { throw .versionNotSupported }
        // The 32-bit block stands there for old readers only.
        _ = try reader.take(first.bodyLength(timeWidth: 4))
        let header = try Header(&reader)
        var transitions: [Int64] = []
        transitions.reserveCapacity(header.transitionCount)
        for _ in 0..<header.transitionCount {
            let moment = try reader.signed64()
            if let last = transitions.last, moment <= last { throw .transitionsNotAscending }
            transitions.append(moment)
        }
        let types = try Array(reader.take(header.transitionCount))
        var typeOffsets: [Int] = []
        for _ in 0..<header.typeCount {
            let offset = try reader.signed32()
            guard abs(offset) <= 26 * 3600 else { throw .offsetOutOfRange }
            typeOffsets.append(offset)
            _ = try reader.take(2)
        }
        guard types.allSatisfy({ Int($0) < typeOffsets.count }), let firstOffset = typeOffsets.first else {
            throw .typeIndexOutOfRange
        }
        _ = try reader.take(header.designationLength + header.leapCount * 12 + header.isStdCount + header.isUTCount)
        self.transitions = transitions
        self.offsets = types.map { typeOffsets[Int($0)] }
        self.firstOffset = firstOffset
        self.rule = try Self.footer(&reader)
    }

    private static func footer(_ reader: inout ByteReader) throws(TimeZoneFileError) -> PosixZoneRule {
        guard try reader.byte() == UInt8(ascii: "\n") else { throw .footerNotUnderstood }
        var text: [UInt8] = []
        while true {
            let byte = try reader.byte()
            if byte == UInt8(ascii: "\n") { break }
            text.append(byte)
            guard text.count <= 128 else { throw .footerNotUnderstood }
        }
        guard let rule = PosixZoneRule(text) else { throw .footerNotUnderstood }
        return rule
    }

    /// Seconds east of UTC at a moment.
    package func offsetSeconds(at moment: WallTime) -> Int {
        let seconds = floorDivide(moment.millisecondsSince1970, 1000)
        guard let last = transitions.last else { return rule.offsetSeconds(at: seconds) }
        if seconds >= last { return rule.offsetSeconds(at: seconds) }
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? firstOffset : offsets[low - 1]
    }

    /// What calendar and clock show there at a moment.
    package func localTime(at moment: WallTime) -> LocalTime {
        LocalTime(moment, offsetSeconds: offsetSeconds(at: moment))
    }
}

extension TimeZoneFile {
    /// One of the two headers of a file.
    private struct Header {
        let version: UInt8
        let isUTCount: Int
        let isStdCount: Int
        let leapCount: Int
        let transitionCount: Int
        let typeCount: Int
        let designationLength: Int

        init(_ reader: inout ByteReader) throws(TimeZoneFileError) {
            guard try reader.take(4).elementsEqual("TZif".utf8) else { throw .notATimeZoneFile }
            version = try reader.byte()
            _ = try reader.take(15)
            isUTCount = try reader.unsigned32()
            isStdCount = try reader.unsigned32()
            leapCount = try reader.unsigned32()
            transitionCount = try reader.unsigned32()
            typeCount = try reader.unsigned32()
            designationLength = try reader.unsigned32()
            guard transitionCount <= TimeZoneFile.transitionLimit, leapCount <= 1024, (1...256).contains(typeCount),
                designationLength <= 4096, isStdCount <= typeCount, isUTCount <= typeCount
            else { throw .countsOutOfRange }
        }

        func bodyLength(timeWidth: Int) -> Int {
            transitionCount * (timeWidth + 1) + typeCount * 6 + designationLength + leapCount * (timeWidth + 4)
                + isStdCount + isUTCount
        }
    }
}
