package import Dialogue

/// How far a call has come.
package enum CallCourse: Equatable, Sendable {
    /// Nobody has answered yet.
    case placing
    /// Answered at `since`; the first stream is on its way.
    case connecting(since: CallTime)
    /// Listening for a hello.
    case greeting
    case talking
    /// The call is over but for what its ending takes.
    case ending(CallEnding)
    /// The leg is over; last words are still being recognised, or the store still owes an answer.
    case settling(CallEnding)
    case finished(CallOutcome)

    /// Whether the call may end for `concern` though it may be ending already.
    package func yields(to concern: CallConcern) -> Bool {
        switch self {
        case .placing, .connecting, .greeting, .talking: true
        case .ending(let ending), .settling(let ending): concern.precedes(ending.concern)
        case .finished: false
        }
    }

    package var ending: CallEnding? {
        switch self {
        case .ending(let ending), .settling(let ending): ending
        case .placing, .connecting, .greeting, .talking, .finished: nil
        }
    }

    package var isSettling: Bool {
        switch self {
        case .settling: true
        case .placing, .connecting, .greeting, .talking, .ending, .finished: false
        }
    }
}

/// Why a call ends, as what, and what is still to be done.
package struct CallEnding: Equatable, Sendable {
    package let concern: CallConcern
    package let outcome: CallOutcome
    package var stage: Stage

    package enum Stage: Equatable, Sendable {
        /// A stop is being made durable; `line` may be said only then.
        case storing(then: ReservedLine)
        /// Another process has taken the call over and opens a stream of its own, on which `line` is to be heard.
        case reopening(then: ReservedLine)
        /// The last words are being said.
        case lastWords
        /// The carrier's own voice says who called.
        case carrierVoice
        /// Nothing is left but the leg, or the wait for its end.
        case leaving
        /// Nothing is left but the store's word on what it was asked for.
        case filing
    }

    package init(concern: CallConcern, outcome: CallOutcome, stage: Stage) {
        self.concern = concern
        self.outcome = outcome
        self.stage = stage
    }

    package var isStoring: Bool {
        switch stage {
        case .storing: true
        case .reopening, .lastWords, .carrierVoice, .leaving, .filing: false
        }
    }

    /// Whether only words are left to be said, or to be waited for a stream with.
    package var isSpeaking: Bool {
        switch stage {
        case .reopening, .lastWords: true
        case .storing, .carrierVoice, .leaving, .filing: false
        }
    }
}
