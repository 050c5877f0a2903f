import Sound

extension AudioClip {
    /// The clip as the bytes of a WAV file: PCM, mono, 16 bits.
    var wave: [UInt8] {
        var bytes: [UInt8] = []
        func add(_ text: String) { bytes += Array(text.utf8) }
        func add<Number: FixedWidthInteger>(_ number: Number) {
            withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
        }
        let size = UInt32(samples.count * 2)
        add("RIFF")
        add(36 + size)
        add("WAVEfmt ")
        add(UInt32(16))
        add(UInt16(1))
        add(UInt16(1))
        add(UInt32(rate.hertz))
        add(UInt32(rate.hertz * 2))
        add(UInt16(2))
        add(UInt16(16))
        add("data")
        add(size)
        for sample in samples { add(sample) }
        return bytes
    }
}
