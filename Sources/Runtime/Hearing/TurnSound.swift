import CallCore
import Sound

/// The sound of a caller's turn so far, on its way to the recogniser.
struct TurnSound: Sendable {
    let turn: TurnNumber
    /// Mono, 16 kHz.
    let samples: [Int16]
    /// Which part of the stream it is.
    let extent: SoundExtent
    /// How much of it is speech.
    let speech: Duration
    /// Whether the caller paused; otherwise a guess is wanted.
    let isFinal: Bool
    /// What the agent was saying while all of this may have been its own voice coming back; empty when it cannot have been.
    var agentWords: [String] = []
    /// When the last of it was heard, in call time; the sound's receiver notes it.
    var heardAt: Duration = .zero

    /// From when to when it was heard.
    var span: Range<Duration> {
        max(.zero, heardAt - SampleRate.wideband.duration(of: samples.count))..<heardAt
    }

    /// Whether the words of this are those of a later sound of the turn, too, which then differs only in the silence at its end.
    func holdsAllSpeech(of later: TurnSound) -> Bool {
        turn == later.turn && extent.holdsAllSpeech(of: later.extent)
    }

    /// Whether a final that came meanwhile makes recognising this pointless.
    func isOutdated(by final: TurnSound) -> Bool {
        if isFinal { return turn == final.turn && !holdsAllSpeech(of: final) }
        return !holdsAllSpeech(of: final)
    }
}
