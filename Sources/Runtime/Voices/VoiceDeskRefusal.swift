import Compliance
package import Sound

/// Why a recording is not taken, apart from what the law of the reading says.
package enum VoiceDeskRefusal: Error, Equatable, Sendable {
    case quality([VoiceQualityFinding])
    /// The line says something else than it should; 1 would be the same words.
    case otherWords(likeness: Double)
    /// The speaker has not recorded a line of these words.
    case notRecorded
}

extension VoiceDeskRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .quality(let findings):
            "the recording is not taken: " + findings.map(\.description).joined(separator: "; ")
        case .otherWords(let likeness):
            "the recording says other words: \(Int(likeness * 100)) % alike, and \(Int(RecordedWords.threshold * 100)) % are needed; "
                + "record the line again, word for word"
        case .notRecorded:
            "no line of exactly these words was recorded, and the voice says nothing else; record it with 'livecarts voices record'"
        }
    }
}
