import CallCore
package import Sound
package import Telnyx

extension AudioFormat {
    /// The format that the carrier announced.
    /// - Throws: ``CodecError`` for a codec that there is none for here.
    package init(_ format: StreamFormat) throws {
        switch format.codec {
        case .pcmu: self = .pcmu
        case .opus: self = .opus
        case .pcma, .g722, .amrWideBand, .linear16, .unlisted:
            throw UnsupportedStream(codec: format.codec.wireName, hertz: format.hertz)
        }
    }

    /// The format as the carrier calls it.
    package var streamFormat: StreamFormat {
        switch encoding {
        case .pcmu: .pcmu
        case .opus: .opus
        }
    }
}

extension StreamEncoding {
    init(_ format: AudioFormat) {
        switch format.encoding {
        case .pcmu: self = .pcmu8k
        case .opus: self = .opus16k
        }
    }
}

extension CallCore.TelephoneKey {
    /// Forgets which digit it was, unless it means something (PCI-4).
    init(_ key: Telnyx.TelephoneKey) {
        switch key.character {
        case "0": self = .zero
        case "9": self = .nine
        default: self = .other
        }
    }
}

/// The carrier sends sound in a codec that was not asked for and that there is none for here.
package struct UnsupportedStream: Error, CustomStringConvertible {
    let codec: String
    let hertz: Int

    package var description: String {
        "the carrier streams \(codec) at \(hertz) Hz; ask for PCMU or OPUS in LIVECARTS_STREAM_INBOUND"
    }
}
