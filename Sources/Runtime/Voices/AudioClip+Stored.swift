package import Sound

/// How the sound of a voice is written before it is sealed: the rate in hertz in four bytes, then 16-bit samples, all little-endian.
extension AudioClip {
    package var stored: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 + samples.count * 2)
        withUnsafeBytes(of: UInt32(rate.hertz).littleEndian) { bytes += $0 }
        for sample in samples { withUnsafeBytes(of: sample.littleEndian) { bytes += $0 } }
        return bytes
    }

    /// - Returns: nil for bytes that were not written so.
    package init?(stored bytes: [UInt8]) {
        guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
        let hertz = bytes.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        guard let rate = SampleRate(hertz: hertz) else { return nil }
        self.init(
            samples: stride(from: 4, to: bytes.count, by: 2).map {
                Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
            }, rate: rate)
    }
}
