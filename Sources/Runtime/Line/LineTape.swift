import Sound
import Synchronization

/// What a speaker reads on the telephone: in memory until it is judged, and only what is read, not what is said between the texts.
final class LineTape: Sendable {
    /// The most sound of one call.
    static let longest: Duration = .seconds(230)
    /// Silence after which a text has been read.
    static let pause: Duration = .milliseconds(1_800)
    /// Less speech than this is no reading: a cough, or a word to somebody else.
    static let leastSpeech: Duration = .seconds(1)

    private struct Reading {
        var samples: [Int16] = []
        /// Of the text that is read now.
        var speech: Duration = .zero
        var silence: Duration = .zero
        var isListening = false
    }

    private let reading = Mutex(Reading())

    /// The rate of what is kept.
    static let rate = SampleRate.wideband

    /// Everything that was read.
    var clip: AudioClip { AudioClip(samples: reading.withLock { $0.samples }, rate: Self.rate) }

    /// A text is read from now on.
    func listen() {
        reading.withLock { reading in
            (reading.speech, reading.silence, reading.isListening) = (.zero, .zero, true)
        }
    }

    /// Takes sound as it was heard.
    /// - Returns: how much speech the text had, when it has been read; nil while it goes on.
    func heard(_ samples: [Int16], isSpeech: Bool) -> Duration? {
        reading.withLock { reading in
            guard reading.isListening else { return nil }
            let room = Self.rate.samples(in: Self.longest) - reading.samples.count
            reading.samples += samples.prefix(room)
            let span = Self.rate.duration(of: samples.count)
            if isSpeech {
                reading.speech += span
                reading.silence = .zero
            } else {
                reading.silence += span
            }
            let isFull = room <= samples.count
            guard isFull || reading.speech >= Self.leastSpeech && reading.silence >= Self.pause else { return nil }
            reading.isListening = false
            return reading.speech
        }
    }

    /// Forgets everything.
    func erase() { reading.withLock { $0 = Reading() } }
}
