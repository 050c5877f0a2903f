package import Compliance

/// A clause in the stock voice that takes the place of the same in a personal voice whose consent has ended.
package struct SpareSegment: Equatable, Sendable {
    /// Whose sound it takes the place of.
    package let voice: PersonalVoiceID
    /// Whether a sentence begins with it: a sentence that has begun is ended in the voice it began in.
    package let beginsSentence: Bool
    /// Mono samples at the rate of the wire.
    package let samples: [Int16]

    package init(voice: PersonalVoiceID, beginsSentence: Bool, samples: [Int16]) {
        self.voice = voice
        self.beginsSentence = beginsSentence
        self.samples = samples
    }
}
