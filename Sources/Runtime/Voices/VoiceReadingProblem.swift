import Compliance
import Sound

/// A reading that proves nothing, for one reason or another; its code goes into the history of the voice.
protocol VoiceReadingProblem: Error {
    var code: String { get }
}

extension VoiceReadingRefusal: VoiceReadingProblem {}

extension VoiceDeskRefusal: VoiceReadingProblem {
    var code: String {
        switch self {
        case .quality(let findings): findings.first?.code ?? "quality"
        case .otherWords: "other_words"
        case .notRecorded: "not_recorded"
        }
    }
}
