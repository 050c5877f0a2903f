internal import Glibc

/// Inference of the Silero 6.2 voice activity model, for one mono stream at 16 kHz.
///
/// The network: 64 samples of context and 512 new ones, reflected by 64 at the end; magnitudes of four Fourier frames; four
/// convolutions of width 3, each followed by a rectifier, that bring four time steps down to one; a recurrent cell of 128; a
/// linear layer and a logistic function. All memory is set aside when a stream begins. Not copyable, because the recurrent
/// state is mutated by every window and is large. Sendable, because only one owner can exist at a time.
package struct SileroModel: ~Copyable, @unchecked Sendable {
    /// Samples in one window: 32 ms.
    package static let windowSamples = 512
    /// The rate of the samples.
    package static let rate = SampleRate.wideband
    /// The length of one window.
    package static let window: Duration = .milliseconds(32)

    private static let contextSamples = 64
    private static let hop = 128
    private static let frames = 4
    private static let bins = 129
    private static let cell = 128

    private static let weights = Result { () throws(SileroWeights.Malformed) in try SileroWeights.linked() }

    private let weights: SileroWeights
    /// Context, window and reflection, as floats within ±1.
    private let signal = FloatBuffer(contextSamples + windowSamples + contextSamples)
    /// Four columns of real and imaginary parts.
    private let spectrum: FloatBuffer
    // What goes into each convolution: a column of channels for each time step, and one of zeros at either end.
    private let magnitudes = FloatBuffer(bins * (frames + 2))
    private let second = FloatBuffer(128 * (4 + 2))
    private let third = FloatBuffer(64 * (2 + 2))
    private let fourth = FloatBuffer(64 * (1 + 2))
    /// What goes into the recurrent cell: what the convolutions made, then what the cell said last.
    private let recurrent = FloatBuffer(2 * cell)
    private let gates = FloatBuffer(4 * cell)
    private let memory = FloatBuffer(cell)

    /// A model at the start of a stream.
    ///
    /// - Throws: an error that names the damage when the linked weights are not those of Silero 6.2.
    package init() throws {
        weights = try Self.weights.get()
        spectrum = FloatBuffer(Self.frames * weights.fourier.outputs)
    }

    /// Forgets what was heard, as at the start of a call.
    package mutating func reset() {
        signal.clear()
        recurrent.clear()
        memory.clear()
    }

    /// The probability that a window of exactly ``windowSamples`` holds speech.
    package mutating func probability(of window: Span<Int16>) -> Float {
        precondition(window.count == Self.windowSamples, "a voice activity window has 512 samples")
        take(window)
        transform()
        let layers = weights.convolutions
        layers[0].apply(
            to: magnitudes.start, stride: Self.bins, columns: 4,
            into: second.start + 128, stride: 128, rectified: true)
        // The next two take every second time step: four become two, two become one.
        layers[1].apply(
            to: second.start, stride: 2 * 128, columns: 2, into: third.start + 64, stride: 64, rectified: true)
        layers[2].apply(to: third.start, stride: 0, columns: 1, into: fourth.start + 64, stride: 0, rectified: true)
        layers[3].apply(to: fourth.start, stride: 0, columns: 1, into: recurrent.start, stride: 0, rectified: true)
        return remember()
    }

    /// Puts a window behind the end of the one before, and its mirror image behind it.
    private func take(_ window: Span<Int16>) {
        let context = signal.start
        let fresh = context + Self.contextSamples
        context.update(from: fresh + Self.windowSamples - Self.contextSamples, count: Self.contextSamples)
        for index in window.indices { fresh[index] = Float(window[index]) * (1 / 32_768) }
        let end = fresh + Self.windowSamples
        for index in 0..<Self.contextSamples { end[index] = end[-2 - index] }
    }

    /// Magnitudes of four overlapping Fourier frames.
    private func transform() {
        let stride = weights.fourier.outputs
        weights.fourier.apply(
            to: signal.start, stride: Self.hop, columns: Self.frames,
            into: spectrum.start, stride: stride, rectified: false)
        for frame in 0..<Self.frames {
            let real = spectrum.start + frame * stride
            let imaginary = real + Self.bins
            let magnitude = magnitudes.start + (frame + 1) * Self.bins
            for bin in 0..<Self.bins {
                magnitude[bin] = (real[bin] * real[bin] + imaginary[bin] * imaginary[bin]).squareRoot()
            }
        }
    }

    /// The recurrent cell and the last layer.
    private func remember() -> Float {
        weights.gates.apply(
            to: recurrent.start, stride: 0, columns: 1, into: gates.start, stride: 0, rectified: false)
        let hidden = recurrent.start + Self.cell
        var logit = weights.outputBias
        weights.output.withUnsafeBufferPointer { output in
            for unit in 0..<Self.cell {
                let input = logistic(gates.start[unit])
                let forget = logistic(gates.start[Self.cell + unit])
                let candidate = tanhf(gates.start[2 * Self.cell + unit])
                let exposed = logistic(gates.start[3 * Self.cell + unit])
                memory.start[unit] = forget * memory.start[unit] + input * candidate
                hidden[unit] = exposed * tanhf(memory.start[unit])
                logit += max(0, hidden[unit]) * output[unit]
            }
        }
        return logistic(logit)
    }

    private func logistic(_ value: Float) -> Float { 1 / (1 + expf(-value)) }
}
