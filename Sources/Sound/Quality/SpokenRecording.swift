/// A recording with what the voice activity model says of each 32 ms of it.
package struct SpokenRecording: Sendable {
    struct Window: Sendable {
        let probability: Float
        let level: SoundLevel

        var isSpeech: Bool { probability >= 0.5 }
        var isPause: Bool { probability < VoiceActivity.clearlyQuiet }
    }

    /// A stretch of speech between two pauses.
    package struct Stretch: Equatable, Sendable {
        /// Its samples in the recording.
        package let range: Range<Int>
        /// How much of it is speech.
        package let speech: Duration
    }

    /// Mono at 16 kHz.
    package let clip: AudioClip
    let windows: [Window]

    /// Judges a recording.
    /// - Throws: ``ResamplerError``; when the linked weights are damaged.
    package init(_ recording: AudioClip) throws {
        let clip = try recording.resampled(to: SileroModel.rate)
        var activity = try VoiceActivity()
        var judged: [VoiceActivity.Window] = []
        judged.reserveCapacity(clip.samples.count / SileroModel.windowSamples + 1)
        activity.hear(clip.samples.span, appendingTo: &judged)
        self.clip = clip
        windows = judged.map { Window(probability: $0.probability, level: $0.level) }
    }

    func samples(ofWindow index: Int) -> ArraySlice<Int16> {
        clip.samples[index * SileroModel.windowSamples..<(index + 1) * SileroModel.windowSamples]
    }

    /// The recording cut at its pauses.
    ///
    /// - Parameters:
    ///   - gap: the pause that separates two stretches.
    ///   - longest: a stretch is cut there, wherever the speaker is.
    package func stretches(gap: Duration = .milliseconds(480), longest: Duration = .seconds(24)) -> [Stretch] {
        let (gap, longest) = (Int(gap / SileroModel.window), Int(longest / SileroModel.window))
        var found: [Stretch] = []
        var first: Int?
        var last = 0
        for (index, window) in windows.enumerated() {
            if let begun = first, index - last > gap || index - begun >= longest {
                found.append(stretch(begun...last))
                first = nil
            }
            guard window.isSpeech else { continue }
            first = first ?? index
            last = index
        }
        if let first { found.append(stretch(first...last)) }
        return found
    }

    /// The windows of a stretch, with a quarter of a second around them for the beginnings and ends of words.
    private func stretch(_ heard: ClosedRange<Int>) -> Stretch {
        let lead = clip.rate.samples(in: .milliseconds(250))
        let start = max(0, heard.lowerBound * SileroModel.windowSamples - lead)
        let end = min(clip.samples.count, (heard.upperBound + 1) * SileroModel.windowSamples + lead)
        return Stretch(range: start..<end, speech: SileroModel.window * windows[heard].count(where: \.isSpeech))
    }
}
