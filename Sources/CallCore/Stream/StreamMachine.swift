/// Follows the media stream: opened, lost, opened anew a few times, given up for the carrier's own voice.
package struct StreamMachine: Equatable, Sendable {
    private var state: State

    private enum State: Equatable {
        case none
        /// Not up yet; `isFirst` while the callee has heard nothing at all from us.
        case starting(StreamEpoch, isFirst: Bool)
        case live(StreamEpoch)
        case givenUp
    }

    package init() {
        self.state = .none
    }

    /// More streams than this are not tried in a call.
    package static let epochLimit = StreamEpoch(3)

    /// The stream that is up in both directions; nil when none is.
    package var liveEpoch: StreamEpoch? {
        switch state {
        case .live(let epoch): epoch
        case .none, .starting, .givenUp: nil
        }
    }

    package var isLive: Bool { liveEpoch != nil }

    package enum Action: Equatable {
        case none
        case start(StreamEpoch)
        case fallBack
    }

    /// The call was answered: open the first stream.
    package mutating func wasWanted() -> Action {
        switch state {
        case .none:
            state = .starting(.first, isFirst: true)
            return .start(.first)
        case .starting, .live, .givenUp:
            return .none
        }
    }

    package enum StartedAction: Equatable {
        case none
        case live(StreamEpoch)
    }

    /// A stream is up. One that was given up meanwhile, or is none of ours, means nothing.
    package mutating func started(_ epoch: StreamEpoch) -> StartedAction {
        switch state {
        case .starting(epoch, isFirst: _):
            state = .live(epoch)
            return .live(epoch)
        case .none, .starting, .live, .givenUp:
            return .none
        }
    }

    /// The carrier could not open a stream.
    package mutating func failed(_ epoch: StreamEpoch) -> Action {
        switch state {
        case .starting(epoch, let isFirst): next(after: epoch, isFirst: isFirst)
        case .none, .starting, .live, .givenUp: .none
        }
    }

    /// A stream ended though the leg did not; also one that never came up.
    package mutating func lost(_ epoch: StreamEpoch) -> Action {
        switch state {
        case .live(epoch): next(after: epoch, isFirst: false)
        case .starting(epoch, let isFirst): next(after: epoch, isFirst: isFirst)
        case .none, .starting, .live, .givenUp: .none
        }
    }

    /// The stream did not come up in time for the first word.
    package mutating func timedOut() -> Action {
        switch state {
        case .starting(let epoch, let isFirst): next(after: epoch, isFirst: isFirst)
        case .none, .live, .givenUp: .none
        }
    }

    /// The stream is up but swallows what is said, or belongs to a process that is no more: another is needed.
    package mutating func becameUseless() -> Action {
        switch state {
        case .live(let epoch), .starting(let epoch, isFirst: _): next(after: epoch, isFirst: false)
        case .none, .givenUp: .none
        }
    }

    /// The first stream has no second chance: whoever answered must hear something within two seconds (DIA-3).
    private mutating func next(after epoch: StreamEpoch, isFirst: Bool) -> Action {
        guard !isFirst, epoch < Self.epochLimit else {
            state = .givenUp
            return .fallBack
        }
        state = .starting(epoch.next, isFirst: false)
        return .start(epoch.next)
    }
}
