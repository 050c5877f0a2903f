/// How much of a voice is kept.
package enum VoiceLimits {
    /// The most bytes of one sound: four minutes at 16 kHz.
    package static let longestSound = 8 << 20
    /// The most recorded lines of one voice.
    package static let mostLines = 500
    /// The most voices of a merchant among which a caller's code is looked for, the newest first.
    package static let mostCodes = 200
    /// The most steps of one voice.
    package static let mostSteps = 2_000
}
