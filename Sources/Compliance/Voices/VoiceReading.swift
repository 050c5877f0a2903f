package import Commerce

/// A recording of the statement and the challenge, as a recogniser heard it, held against what was to be read.
///
/// Pure: words and times come in. Who speaks is not judged by the sound of it: that would take a voiceprint, which the house never makes
/// (BIO-1). What ties the speaker to the voice is that statement, challenge and sample are one recording, made after the challenge was drawn.
package struct VoiceReading: Hashable, Sendable {
    /// The share of the statement's words that must be heard, in their order.
    package static let statementThreshold = 0.8
    /// The share of the challenge's words that must be heard, in their order: six of eight, so that a slip of the recogniser refuses nobody.
    package static let challengeThreshold = 0.75

    /// What was to be read first, as bare words.
    package let statement: [String]
    package let challenge: VoiceChallenge

    package init(statement: [String], challenge: VoiceChallenge) {
        self.statement = statement
        self.challenge = challenge
    }

    /// Judges what was heard.
    ///
    /// - Parameters:
    ///   - pieces: the bare words of each stretch of speech, in order; the recording is cut at its pauses.
    ///   - moment: when the recording was handed in.
    /// - Throws: ``VoiceReadingRefusal``.
    package func check(_ pieces: [[String]], at moment: WallTime) throws(VoiceReadingRefusal) -> VoiceReadingScore {
        guard challenge.isOpen(at: moment) else { throw .challengeLapsed(at: challenge.lapsesAt) }
        let all = pieces.flatMap(\.self)
        guard !all.isEmpty else { throw .nothingUnderstood }
        let stated = Self.share(of: statement, in: all)
        guard stated >= Self.statementThreshold else { throw .statementNotHeard(share: stated) }
        let challenged = Self.share(of: challenge.words, in: all)
        guard challenged >= Self.challengeThreshold else { throw .challengeNotHeard(share: challenged) }
        return VoiceReadingScore(
            statement: stated, challenge: challenged, evidencePieces: evidenceCount(pieces))
    }

    /// How many pieces from the first on hold both texts: they are the evidence, and nothing after them is kept as such.
    private func evidenceCount(_ pieces: [[String]]) -> Int {
        var heard: [String] = []
        for (index, piece) in pieces.enumerated() {
            heard += piece
            if Self.share(of: statement, in: heard) >= Self.statementThreshold,
                Self.share(of: challenge.words, in: heard) >= Self.challengeThreshold
            {
                return index + 1
            }
        }
        return pieces.count
    }

    /// The share of words that stand in the other list in the same order, 0 to 1; their longest common subsequence.
    static func share(of wanted: [String], in heard: [String]) -> Double {
        guard !wanted.isEmpty else { return 0 }
        var lengths = [Int](repeating: 0, count: heard.count + 1)
        for word in wanted {
            var diagonal = 0
            for index in heard.indices {
                let above = lengths[index + 1]
                lengths[index + 1] = word == heard[index] ? diagonal + 1 : max(above, lengths[index])
                diagonal = above
            }
        }
        return Double(lengths[heard.count]) / Double(wanted.count)
    }
}
