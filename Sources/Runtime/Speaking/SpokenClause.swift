import CallCore
import Compliance
import Sound

/// A clause that is ready to be heard: its words, and its sound in the stock voice and, if that was consented to, in the merchant's own.
struct SpokenClause: Sendable {
    /// The sound in the merchant's own voice.
    struct Personal: Sendable {
        let voice: PersonalVoiceID
        let clip: AudioClip
        let beginsSentence: Bool
    }

    let words: String
    /// In the stock voice.
    let clip: AudioClip
    var personal: Personal?

    /// The longer of both: a clause may be heard in the other voice than it was queued in.
    var length: Duration { max(clip.duration, personal?.clip.duration ?? .zero) }

    func playable(as segment: SegmentID) -> PlayableSegment {
        guard let personal else { return PlayableSegment(segment: segment, samples: clip.samples, words: words) }
        return PlayableSegment(
            segment: segment, samples: personal.clip.samples, words: words,
            spare: SpareSegment(
                voice: personal.voice, beginsSentence: personal.beginsSentence, samples: clip.samples))
    }
}
