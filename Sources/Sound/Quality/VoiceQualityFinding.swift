/// Something that keeps a recording from being used.
package enum VoiceQualityFinding: Error, Equatable, Sendable {
    case music
    /// So much speech there is.
    case tooLittleSpeech(Duration)
    /// The share of clipped samples, 0 to 1.
    case clipped(Double)
    /// The distance of speech to noise in decibels.
    case noisy(Double)
    case noPause

    /// A short name of it that is stable.
    package var code: String {
        switch self {
        case .music: "music"
        case .tooLittleSpeech: "too_little_speech"
        case .clipped: "clipped"
        case .noisy: "noisy"
        case .noPause: "no_pause"
        }
    }
}

extension VoiceQualityFinding: CustomStringConvertible {
    package var description: String {
        switch self {
        case .music: "there is music or a steady tone in the pauses; record in a quiet room, with nothing else playing"
        case .tooLittleSpeech(let speech):
            "there are \(speech.components.seconds) s of speech, and \(VoiceQuality.leastSpeech.components.seconds) s are needed; read on"
        case .clipped(let share):
            "\(Self.rounded(share * 100, to: 100)) % of the samples are clipped, and less than 0.1 % may be; "
                + "turn the microphone down or move away from it"
        case .noisy(let decibels):
            "the speech is \(Self.rounded(decibels, to: 10)) dB above the noise, and "
                + "\(Int(VoiceQuality.leastSignalToNoise)) dB are needed; record in a quieter room, closer to the microphone"
        case .noPause:
            "there is no pause of half a second in which the noise could be measured; pause between the texts"
        }
    }

    private static func rounded(_ value: Double, to steps: Double) -> Double { (value * steps).rounded() / steps }
}
