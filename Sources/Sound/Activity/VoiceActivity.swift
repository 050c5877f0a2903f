/// The voice activity of one inbound stream: windows of 32 ms cut from frames of any length, judged one by one.
///
/// The recurrent state of the model is reset after two seconds of clear non-speech, because after long silence or music it is
/// slow to notice the next words. Call ``reset()`` at the start of a call. Nothing is allocated after ``init()``.
package struct VoiceActivity: ~Copyable, Sendable {
    /// A window that was judged.
    package struct Window: Equatable, Sendable {
        /// Probability of speech, 0 to 1.
        package let probability: Float
        /// Loudness.
        package let level: SoundLevel
        /// How long before the end of the samples handed in the window ended; windows and frames have different lengths.
        package let age: Duration
    }

    /// Clear non-speech after which the model forgets.
    package static let resetAfter: Duration = .seconds(2)
    /// Below this probability a window is clear non-speech.
    package static let clearlyQuiet: Float = 0.15

    private var model: SileroModel
    private var pending: [Int16]
    private var quietWindows = 0
    /// Times the recurrent state was reset by the policy.
    package private(set) var resets = 0

    /// The activity of a stream at its start.
    ///
    /// - Throws: when the linked weights are damaged.
    package init() throws {
        model = try SileroModel()
        pending = []
        pending.reserveCapacity(SileroModel.windowSamples)
    }

    /// Takes samples at 16 kHz and appends a judgement for each window that they complete.
    package mutating func hear(_ samples: Span<Int16>, appendingTo windows: inout [Window]) {
        var index = 0
        while index < samples.count {
            let count = min(SileroModel.windowSamples - pending.count, samples.count - index)
            for _ in 0..<count {
                pending.append(samples[index])
                index += 1
            }
            guard pending.count == SileroModel.windowSamples else { return }
            windows.append(judge(age: SileroModel.rate.duration(of: samples.count - index)))
        }
    }

    /// Forgets what was heard, as at the start of a call.
    package mutating func reset() {
        model.reset()
        pending.removeAll(keepingCapacity: true)
        quietWindows = 0
    }

    /// Judges the pending samples and empties them, keeping their capacity.
    private mutating func judge(age: Duration) -> Window {
        // Taken out, because the model must not be mutated while a part of the same owner is borrowed.
        var samples: [Int16] = []
        swap(&samples, &pending)
        let window = Window(
            probability: model.probability(of: samples.span), level: SoundLevel(of: samples.span), age: age)
        samples.removeAll(keepingCapacity: true)
        swap(&samples, &pending)
        noteQuiet(window.probability < Self.clearlyQuiet)
        return window
    }

    private mutating func noteQuiet(_ isQuiet: Bool) {
        quietWindows = isQuiet ? quietWindows + 1 : 0
        guard SileroModel.window * quietWindows >= Self.resetAfter else { return }
        model.reset()
        resets += 1
        quietWindows = 0
    }
}
