import Foundation
import Lookalike
import Sound

/// When the agent is heard at the far end, by the sound itself.
struct AgentVoice {
    /// Samples of one frame of 20 ms.
    private static let frame = 320
    /// Mean square above which there is voice in a frame: −45 dB below full scale.
    private static let threshold = 33_953

    private let stage: ServedStage
    private let number: String

    init(_ stage: ServedStage, _ number: String) {
        self.stage = stage
        self.number = number
    }

    /// The first voice in the first stream that began after a moment, by the far end's clock; nil while there is none.
    func firstSound(after moment: Duration) throws -> Duration? {
        guard let call = stage.journal.calls(to: number).last, let answered = call.answeredAt,
            let began = call.streams.compactMap(\.startedAt).first(where: { $0 > moment.seconds }),
            let samples = stage.journal.heard(legID: call.legID)?.samples
        else { return nil }
        var start = max(0, Int((began - answered) * 50)) * Self.frame
        while start + Self.frame <= samples.count {
            let power = samples[start..<start + Self.frame].reduce(0) { $0 + Int($1) * Int($1) } / Self.frame
            if power > Self.threshold { return .seconds(answered) + .milliseconds(start / 16) }
            start += Self.frame
        }
        return nil
    }
}

extension Duration {
    /// In seconds, for arithmetic with the far end's notes.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
