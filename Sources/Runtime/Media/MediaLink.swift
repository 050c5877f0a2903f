package import CallCore
package import Compliance
import NIOCore
import Synchronization

/// The way from a call to its media socket, which lives on another island.
///
/// There may be none yet, or none any more; what is said into the void is then simply not said, and the machine learns it from the marks that
/// never come.
package final class MediaLink: Sendable {
    private struct State {
        var attached: Attached?
        /// The turn that is expected, for a stream that begins in the middle of the call.
        var turn = TurnNumber.first
        var personalVoice: PersonalVoiceID?
    }

    private struct Attached {
        let epoch: StreamEpoch
        let loop: any EventLoop
        let session: NIOLoopBound<MediaSession>
    }

    private let state = Mutex(State())

    package init() {}

    /// A media session is live. Called on its event loop.
    ///
    /// - Returns: the turn that is expected.
    func attach(_ session: MediaSession, epoch: StreamEpoch, loop: any EventLoop) -> TurnNumber {
        let entry = Attached(epoch: epoch, loop: loop, session: NIOLoopBound(session, eventLoop: loop))
        return state.withLock { state in
            state.attached = entry
            return state.turn
        }
    }

    /// A media session ended; a later one may have taken its place already.
    func detach(epoch: StreamEpoch) {
        state.withLock { state in
            if state.attached?.epoch == epoch { state.attached = nil }
        }
    }

    /// Queues the segments of an utterance behind those that wait.
    package func play(_ segments: [PlayableSegment]) {
        if let spare = segments.lazy.compactMap(\.spare).last {
            state.withLock { $0.personalVoice = spare.voice }
        }
        perform { $0.play(segments) }
    }

    /// The personal voice in which the call spoke last; nil for one that speaks in the stock voice.
    package var personalVoice: PersonalVoiceID? { state.withLock { $0.personalVoice } }

    /// Puts the stock voice in the place of a personal one whose consent has ended, from the next sentence on.
    package func changeToStockVoice(from voice: PersonalVoiceID) {
        state.withLock { state in
            if state.personalVoice == voice { state.personalVoice = nil }
        }
        perform { $0.changeToStockVoice(from: voice) }
    }

    /// Stops play-out at once.
    package func clear() {
        perform { $0.clear() }
    }

    /// Opens a turn of the caller.
    package func expect(_ turn: TurnNumber) {
        state.withLock { $0.turn = turn }
        perform { $0.open(turn) }
    }

    /// Closes the socket.
    package func close() {
        perform { $0.close() }
    }

    private func perform(_ work: @escaping @Sendable (MediaSession) -> Void) {
        guard let attached = state.withLock({ $0.attached }) else { return }
        attached.loop.execute { work(attached.session.value) }
    }
}
