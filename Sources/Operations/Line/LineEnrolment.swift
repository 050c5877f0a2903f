/// A speaker who calls to read the consent to a voice: keys a one-time code, reads three texts, and hears whether they were taken
/// (VOX-1, VOX-2).
///
/// Pure, and a part of ``LineMachine``, which knows when words have been said. The texts are on the speaker's sheet; the line says which is to
/// be read. What was read is judged as a recording from a file is.
package struct LineEnrolment: Equatable, Sendable {
    /// What is read, in this order.
    package enum Part: Hashable, Sendable { case statement, challenge, passage }

    /// What is to be done.
    package enum Action: Equatable, Sendable {
        case say(LineSentence)
        case wait(Duration)
        case errand(Errand)
        /// The last words.
        case leave(LineSentence)
    }

    /// What is to be done outside.
    package enum Errand: Equatable, Sendable {
        /// Find out whose code it is; it is used up by that.
        case check(code: String)
        case openStream
        /// Keep what is heard from now on, to the speaker's pause.
        case listen
        case judge
    }

    /// So many keys make a code.
    package static let codeLength = 10
    /// How often a code may be keyed in one call.
    package static let mostTries = 3
    /// How long the next key is waited for.
    package static let keyPatience: Duration = .seconds(20)
    /// How long a store, or a stream, may take.
    package static let commandPatience: Duration = .seconds(15)
    /// How long a text may take to be read.
    package static let partPatience: Duration = .seconds(60)
    /// How long the judgement may take.
    package static let judgePatience: Duration = .seconds(150)
    /// So much speech is gathered; the recording needs 20 s, counted more strictly.
    package static let enoughSpeech: Duration = .seconds(25)
    /// How often the third text is asked for, to have enough speech.
    package static let mostPassages = 3
    /// How long a call may last in which a text is read.
    package static let longestCall: Duration = .seconds(8 * 60)

    private enum State: Equatable {
        case keying(String)
        case checking
        case connecting
        case asking(Part)
        case reading(Part)
        case judging
        case over
    }

    private var state = State.keying("")
    private var tries = 0
    private var passages = 0
    private var speech: Duration = .zero

    package init() {}

    /// Whether the texts are read and are being judged, for which nobody has to stay on the line.
    package var isJudging: Bool { state == .judging }

    /// Somebody wants to key a code.
    package mutating func begun() -> [Action] {
        state = .keying("")
        return [.say(.codeAsked), .wait(Self.keyPatience)]
    }

    /// A key was pressed that does not stop.
    package mutating func keyPressed(_ key: LineKey) -> [Action] {
        switch (state, key) {
        case (.keying, .star):
            state = .keying("")
            return [.wait(Self.keyPatience)]
        case (.keying(let keys), .digit(let digit)):
            guard keys.count + 1 == Self.codeLength else {
                state = .keying(keys + String(digit))
                return [.wait(Self.keyPatience)]
            }
            state = .checking
            return [.errand(.check(code: keys + String(digit))), .wait(Self.commandPatience)]
        case (.keying, .stop), (.keying, .other), (.checking, _), (.connecting, _), (.asking, _), (.reading, _),
            (.judging, _), (.over, _):
            return []
        }
    }

    /// The code was drawn for a voice and is good.
    package mutating func codeAccepted() -> [Action] {
        guard case .checking = state else { return [] }
        state = .connecting
        return [.errand(.openStream), .wait(Self.commandPatience)]
    }

    /// No voice has this code, or its time is over, or it was used.
    package mutating func codeRefused() -> [Action] {
        guard case .checking = state else { return [] }
        tries += 1
        guard tries < Self.mostTries else { return leave(.goodbye) }
        state = .keying("")
        return [.say(.codeWrong), .wait(Self.keyPatience)]
    }

    /// The speaker can be heard.
    package mutating func streamStarted() -> [Action] {
        guard case .connecting = state else { return [] }
        return ask(for: .statement)
    }

    /// The speaker cannot be heard, or not any more. What was read to the end is judged all the same.
    package mutating func streamFailed() -> [Action] {
        switch state {
        case .connecting, .asking, .reading: leave(.readingFailed)
        case .keying, .checking, .judging, .over: []
        }
    }

    /// The words that were to be said have been said.
    package mutating func spoke() -> [Action] {
        guard case .asking(let part) = state else { return [] }
        state = .reading(part)
        return [.errand(.listen), .wait(Self.partPatience)]
    }

    /// The speaker has read and paused.
    /// - Parameter heard: speech in this part.
    package mutating func partRead(speech heard: Duration) -> [Action] {
        guard case .reading(let part) = state else { return [] }
        speech += heard
        switch part {
        case .statement: return ask(for: .challenge)
        case .challenge: return ask(for: .passage)
        case .passage:
            guard speech >= Self.enoughSpeech || passages >= Self.mostPassages else { return ask(for: .passage) }
            state = .judging
            return [.errand(.judge), .say(.judging), .wait(Self.judgePatience)]
        }
    }

    /// It was judged.
    /// - Parameter fault: nil when the reading is taken.
    package mutating func judged(_ fault: ReadingFault?) -> [Action] {
        guard case .judging = state else { return [] }
        return leave(fault.map { .readingRefused($0) } ?? .readingTaken)
    }

    /// The wait is over.
    package mutating func waited() -> [Action] {
        switch state {
        case .keying: leave(.goodbye)
        case .asking: spoke()
        case .checking, .connecting, .reading, .judging: leave(.readingFailed)
        case .over: []
        }
    }

    private mutating func ask(for part: Part) -> [Action] {
        if part == .passage { passages += 1 }
        state = .asking(part)
        return [.say(part == .passage && passages > 1 ? .readMore : .read(part))]
    }

    private mutating func leave(_ sentence: LineSentence) -> [Action] {
        state = .over
        return [.leave(sentence)]
    }
}
