/// Follows what the agent says: which clause is being played, which was heard, what is left when it is cut.
///
/// Heard means that the mark came back before the clause was cleared. A cleared stream returns its marks too, so those of a cut utterance
/// count for nothing; every clause that is said again gets a new number, so that they cannot be taken for others.
package struct PlayoutMachine: Equatable, Sendable {
    private var state: State
    private var nextUtterance: UtteranceID
    private var nextSegment: SegmentID

    private enum State: Equatable {
        case silent
        case saying(SpokenUtterance)
        /// Stopped, and not yet decided whether it goes on.
        case cut(SpokenUtterance, at: PacerPosition?)
    }

    package init() {
        self.state = .silent
        self.nextUtterance = .first
        self.nextSegment = .first
    }

    /// What is being said now.
    package var live: SpokenUtterance? {
        switch state {
        case .saying(let utterance): utterance
        case .silent, .cut: nil
        }
    }
}

// MARK: - Saying

extension PlayoutMachine {
    /// Begins to say a line. What was cut before is forgotten.
    package mutating func began(_ plan: PlannedLine) -> SpokenUtterance {
        let segments = plan.ordinals.map { ordinal -> PlannedSegment in
            defer { nextSegment = nextSegment.next }
            return PlannedSegment(segment: nextSegment, ordinal: ordinal)
        }
        let utterance = SpokenUtterance(id: nextUtterance, plan: plan, segments: segments)
        nextUtterance = nextUtterance.next
        state = .saying(utterance)
        return utterance
    }

    package func isSaying(_ id: UtteranceID) -> Bool {
        live?.id == id
    }

    /// There is sound for what is being said.
    package mutating func rendered() {
        switch state {
        case .saying(var utterance):
            utterance.becameSound()
            state = .saying(utterance)
        case .silent, .cut:
            break
        }
    }

    /// The last frame of a clause left for the carrier.
    package mutating func sent(_ segment: SegmentID) {
        switch state {
        case .saying(var utterance):
            utterance.lastFrameLeft(of: segment)
            state = .saying(utterance)
        case .silent, .cut:
            break
        }
    }

    package enum MarkAction: Equatable {
        case none
        case heard(PlannedSegment, of: PlannedLine)
        /// The same, and it was the last.
        case heardLast(PlannedSegment, of: PlannedLine)
    }

    /// A mark of this process and stream came back.
    package mutating func marked(_ segment: SegmentID) -> MarkAction {
        switch state {
        case .saying(var utterance):
            guard let planned = utterance.markCameBack(for: segment) else { return .none }
            state = utterance.wasPlayed ? .silent : .saying(utterance)
            return utterance.wasPlayed
                ? .heardLast(planned, of: utterance.plan) : .heard(planned, of: utterance.plan)
        // After a clear the carrier returns the marks of what it threw away.
        case .silent, .cut:
            return .none
        }
    }
}

// MARK: - Stopping

extension PlayoutMachine {
    package enum CutAction: Equatable {
        case none
        case clear
    }

    /// The caller speaks, and the pacer stands at `position`; nil when it had nothing to play.
    package mutating func callerSpoke(at position: PacerPosition?) -> CutAction {
        switch state {
        case .saying(let utterance):
            guard utterance.plan.yieldsToSpeech else { return .none }
            // The caller answers while the last mark is still on its way: nothing is left that could be cut.
            if position == nil, utterance.wasSent { return .none }
            state = .cut(utterance, at: position)
            return .clear
        case .silent, .cut:
            return .none
        }
    }

    /// Something more important is to be said, or nothing more.
    package mutating func stopped() -> CutAction {
        switch state {
        case .saying(let utterance):
            state = .cut(utterance, at: nil)
            return .clear
        case .silent, .cut:
            return .none
        }
    }

    /// Where play-out stood when it was cleared: nearer to the truth than where it stood when speech was noticed.
    package mutating func cleared(at position: PacerPosition?) {
        switch state {
        case .cut(let utterance, at: let earlier): state = .cut(utterance, at: position ?? earlier)
        case .silent, .saying: break
        }
    }

    /// The stream or the process that played is gone: what has no mark was not heard.
    package mutating func wasLost() {
        state = .silent
    }

    /// What is left of the utterance that was cut; it is given out once.
    package mutating func takeRemains() -> PlannedLine? {
        switch state {
        case .cut(let utterance, at: let position):
            state = .silent
            return utterance.remains(from: position)
        case .silent, .saying:
            return nil
        }
    }
}
