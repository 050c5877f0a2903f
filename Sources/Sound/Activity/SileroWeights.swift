internal import CSileroWeights
internal import Glibc

/// The published weights of the Silero 6.2 model for 16 kHz, laid out for the inner loops of ``SileroModel``.
///
/// Read once a process and shared by all calls, as 32-bit floats.
struct SileroWeights: Sendable {
    /// 256 samples to 129 real and 129 imaginary parts.
    let fourier: DenseLayer
    /// Four convolutions; each takes three time steps of all its channels.
    let convolutions: [DenseLayer]
    /// The recurrent cell's four gates, from its input and then its memory.
    let gates: DenseLayer
    /// The last, linear layer.
    let output: [Float]
    let outputBias: Float

    /// The file cannot be read as the model that this code knows.
    struct Malformed: Error, Equatable, CustomStringConvertible {
        let problem: String
        var description: String { "the voice activity weights are damaged: \(problem); build from a clean checkout" }
    }

    private static let header: [UInt8] = Array("silero-6.2-16k".utf8) + [0, 0]
    private static let values = 243_585

    /// Parses the weights that are linked into the program.
    static func linked() throws(Malformed) -> SileroWeights {
        try SileroWeights(file: UnsafeRawBufferPointer(start: csilero_weights_bytes(), count: csilero_weights_count()))
    }

    /// Parses a weight file (layout: see `CSileroWeights.h`).
    init(file: UnsafeRawBufferPointer) throws(Malformed) {
        guard file.starts(with: Self.header) else { throw Malformed(problem: "the file does not begin as it should") }
        let expected = Self.header.count + 4 * Self.values
        guard file.count == expected else {
            throw Malformed(problem: "the file has \(file.count) bytes instead of \(expected)")
        }
        var position = Self.header.count
        func take(_ count: Int) -> [Float] {
            defer { position += 4 * count }
            return (0..<count).map {
                let bits = file.loadUnaligned(fromByteOffset: position + 4 * $0, as: UInt32.self)
                return Float(bitPattern: UInt32(littleEndian: bits))
            }
        }
        convolutions = [(129, 128), (128, 64), (64, 64), (64, 128)].map { inputs, outputs in
            let weights = take(outputs * inputs * 3)
            return DenseLayer(rows: Self.tapsFirst(weights, inputs: inputs), bias: take(outputs))
        }
        let gateRows = Self.sideBySide(take(512 * 128), take(512 * 128), columns: 128)
        gates = DenseLayer(rows: gateRows, bias: zip(take(512), take(512)).map { $0 + $1 })
        output = take(128)
        outputBias = take(1)[0]
        fourier = DenseLayer(rows: Self.fourierBasis(), bias: [Float](repeating: 0, count: 258))
    }

    /// Cosines, then negative sines, of 129 frequencies under a periodic Hann window of 256 samples.
    private static func fourierBasis() -> [Float] {
        let size = 256
        let turn = 2 * Double.pi / Double(size)
        var basis: [Float] = []
        basis.reserveCapacity(258 * size)
        for part in [{ cos($0) }, { -sin($0) }] as [(Double) -> Double] {
            for frequency in 0...size / 2 {
                for sample in 0..<size {
                    let window = 0.5 - 0.5 * cos(turn * Double(sample))
                    // The product is reduced to one turn first: large angles would cost precision.
                    basis.append(Float(window * part(turn * Double(frequency * sample % size))))
                }
            }
        }
        return basis
    }

    /// Reorders kernels from (channel, tap) to (tap, channel), the order in which time steps lie in memory.
    private static func tapsFirst(_ weights: [Float], inputs: Int) -> [Float] {
        let kernel = inputs * 3
        return weights.indices.map { index in
            let (row, place) = index.quotientAndRemainder(dividingBy: kernel)
            let (tap, channel) = place.quotientAndRemainder(dividingBy: inputs)
            return weights[row * kernel + channel * 3 + tap]
        }
    }

    /// Joins two row-major matrices of equal shape row by row.
    private static func sideBySide(_ left: [Float], _ right: [Float], columns: Int) -> [Float] {
        var joined: [Float] = []
        joined.reserveCapacity(left.count + right.count)
        for start in stride(from: 0, to: left.count, by: columns) {
            joined += left[start..<start + columns]
            joined += right[start..<start + columns]
        }
        return joined
    }
}
