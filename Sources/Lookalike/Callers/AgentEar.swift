/// The called person's own ear: tells from the level of what is heard when the agent begins and ends to speak.
///
/// It is a plain detector of energy, so that it shares nothing with the detector that the agent uses.
struct AgentEar: Equatable, Sendable {
    /// Mean square above which a frame has voice in it: −45 dB below full scale.
    static let threshold = 33_953.0
    /// Silence after which a speech has ended.
    static let pause = 300

    /// What a frame changed.
    enum Change: Equatable, Sendable { case none, began, ended }

    private enum State: Equatable, Sendable {
        case silent(milliseconds: Int)
        case speaking(milliseconds: Int, pause: Int)
    }

    private var state = State.silent(milliseconds: 0)

    /// Speeches that have begun.
    private(set) var speeches = 0

    /// How far the agent is into its current speech, in milliseconds; nil when it is silent.
    var intoSpeech: Int? {
        switch state {
        case .silent: nil
        case .speaking(let milliseconds, _): milliseconds
        }
    }

    /// How long the agent has been silent, in milliseconds; also within a speech that has not ended yet.
    var silence: Int {
        switch state {
        case .silent(let milliseconds): milliseconds
        case .speaking(_, let pause): pause
        }
    }

    /// One frame was heard.
    mutating func heard(_ frame: [Int16]) -> Change {
        let voiced = Self.meanSquare(frame) > Self.threshold
        let step = LineRate.frameMilliseconds
        switch state {
        case .silent(let milliseconds):
            guard voiced else {
                state = .silent(milliseconds: milliseconds + step)
                return .none
            }
            state = .speaking(milliseconds: step, pause: 0)
            speeches += 1
            return .began
        case .speaking(let milliseconds, let pause):
            if voiced {
                state = .speaking(milliseconds: milliseconds + step, pause: 0)
                return .none
            }
            if pause + step >= Self.pause {
                state = .silent(milliseconds: pause + step)
                return .ended
            }
            state = .speaking(milliseconds: milliseconds + step, pause: pause + step)
            return .none
        }
    }

    static func meanSquare(_ frame: [Int16]) -> Double {
        var sum = 0
        for sample in frame { sum += Int(sample) * Int(sample) }
        return Double(sum) / Double(max(1, frame.count))
    }
}
