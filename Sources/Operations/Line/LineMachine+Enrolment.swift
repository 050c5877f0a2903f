/// What is told of a reading, and what it asks for.
extension LineMachine {
    /// The code was drawn for a voice and is good.
    package mutating func codeAccepted(at now: Duration) -> [Action] {
        guard case .enrolling(var enrolment, let speech) = state else { return [] }
        return [limit(LineEnrolment.longestCall, at: now)]
            + follow(enrolment.codeAccepted(), of: enrolment, speech, at: now)
    }

    /// No voice has this code, or its time is over, or it was used.
    package mutating func codeRefused(at now: Duration) -> [Action] {
        guard case .enrolling(var enrolment, let speech) = state else { return [] }
        return follow(enrolment.codeRefused(), of: enrolment, speech, at: now)
    }

    /// The speaker can be heard.
    package mutating func streamStarted(at now: Duration) -> [Action] {
        guard case .enrolling(var enrolment, let speech) = state else { return [] }
        return follow(enrolment.streamStarted(), of: enrolment, speech, at: now)
    }

    /// The speaker cannot be heard, or not any more.
    package mutating func streamFailed(at now: Duration) -> [Action] {
        guard case .enrolling(var enrolment, let speech) = state else { return [] }
        return follow(enrolment.streamFailed(), of: enrolment, speech, at: now)
    }

    /// The speaker has read a text and paused.
    package mutating func partRead(speech heard: Duration, at now: Duration) -> [Action] {
        guard case .enrolling(var enrolment, let speech) = state else { return [] }
        return follow(enrolment.partRead(speech: heard), of: enrolment, speech, at: now)
    }

    /// What was read was judged.
    /// - Parameter fault: nil when it is taken.
    package mutating func judged(_ fault: ReadingFault?, at now: Duration) -> [Action] {
        switch state {
        case .enrolling(var enrolment, let speech):
            follow(enrolment.judged(fault), of: enrolment, speech, at: now)
        case .judging: finish()
        case .ringing, .telling, .listening, .storing, .takingLeave, .hungUp, .over: []
        }
    }

    /// Does what a reading says; what it has to say cuts off what is being said.
    mutating func follow(
        _ actions: [LineEnrolment.Action], of enrolment: LineEnrolment, _ speech: Speech, at now: Duration
    ) -> [Action] {
        var speech = speech
        var wanted: [Action] = []
        for action in actions {
            switch action {
            case .say(let sentence):
                let spoken = begin(sentence, at: now)
                speech = spoken.speech
                wanted += [.say(sentence, interrupts: true), wait(spoken.longest)]
            case .wait(let span): wanted.append(wait(span))
            case .errand(let errand): wanted.append(.enrol(errand))
            case .leave(let sentence):
                return wanted + takeLeave(sentence, isStopped: false, interrupts: false, at: now)
            }
        }
        state = .enrolling(enrolment, speech)
        return wanted
    }
}
