/// The bytes of a tape, version 1.
///
/// A header of eight bytes: "LCTAPE", the version, a zero. Then records, each: a byte 0xA7; a byte with the direction in bit 0 and
/// the format in bits 4 to 7; arrival in milliseconds (4 bytes); chunk number (8 bytes); length of the payload (2 bytes); the
/// payload. Numbers are little-endian. Records are whole within a sealed chunk, which is the vault's business.
enum TapeFraming {
    static let header: [UInt8] = Array("LCTAPE".utf8) + [version, 0]
    static let version: UInt8 = 1
    static let recordMark: UInt8 = 0xA7
    /// Bytes of a record before its payload.
    static let recordHead = 16

    /// The number of a format on a tape; never changed once given.
    static func code(of format: AudioFormat) -> UInt8 {
        switch format.encoding {
        case .pcmu: 0
        case .opus: format.rate == .wideband ? 1 : 2
        }
    }

    /// The format with a number, or `nil` for one this version does not know.
    static func format(code: UInt8) -> AudioFormat? {
        switch code {
        case 0: .pcmu
        case 1: .opus
        case 2: try? AudioFormat(.opus, .narrowband)
        default: nil
        }
    }
}
